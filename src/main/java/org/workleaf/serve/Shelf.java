package org.workleaf.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.jbake.LiveSite;

/** What stands at each address: the site, and below {@code /_serve/} what serving adds to it. */
final class Shelf {

    static final String OWN = "/_serve/";

    /** A PDF, perhaps in the folder of a language. */
    private static final Pattern PAPER = Pattern.compile("((?:[a-z0-9-]+/)?)pdf/(.+)\\.pdf");
    private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.US_ASCII);

    private final Workshop workshop;
    private final Runnable failed;
    private final PaperView papers = new PaperView();

    /** @param failed is run when a template failed */
    Shelf(Workshop workshop, Runnable failed) {
        this.workshop = workshop;
        this.failed = failed;
    }

    /** {@code /practices/be-open/} → {@code practices/be-open/index.html}. */
    static String uri(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }

    /**
     * @param path  decoded, with its first slash
     * @param query decoded; "" if there is none
     */
    Reply at(String path, String query) throws IOException {
        LiveSite site = workshop.site();
        if (path.startsWith(OWN)) {
            return own(path.substring(OWN.length()), query, site).orElseGet(Shelf::nothing);
        }
        String uri = uri(path);
        Optional<LiveSite.Shown> page = site.page(uri);
        if (page.isPresent()) {
            return page(200, uri, page.get());
        }
        // A worker of the published site would go on answering with the pages that it once kept.
        Optional<byte[]> file = uri.equals("sw.js") ? resource("no-worker.js") : paper(uri, site);
        if (file.isEmpty()) {
            file = site.file(uri);
        }
        if (file.isPresent()) {
            return Reply.of(uri, file.get());
        }
        if (!path.endsWith("/") && site.page(uri + "/index.html").isPresent()) {
            return Reply.toFolder();
        }
        Optional<LiveSite.Shown> lost = site.page("404.html");
        return lost.isPresent() ? page(404, "404.html", lost.get()) : nothing();
    }

    private static Reply nothing() {
        return Reply.words(404, "There is nothing here.");
    }

    private static Optional<byte[]> paper(String uri, LiveSite site) throws IOException {
        Matcher asked = PAPER.matcher(uri);
        return asked.matches() ? site.paper(asked.group(1) + asked.group(2)) : Optional.empty();
    }

    private Reply page(int status, String uri, LiveSite.Shown page) {
        if (!page.problems().isEmpty()) {
            failed.run();
        }
        Reply plain = Reply.of(status, uri, page.html());
        return plain.isHtml() ? new Reply(status, withScript(page.html()), plain.type()) : plain;
    }

    /** The page as it will be published, and the script that keeps it up to date. */
    private static byte[] withScript(byte[] html) {
        byte[] script = ("<script type=\"module\" src=\"" + OWN + "serve.js\" data-version=\"" + Reply.version(html)
                + "\"></script>\n").getBytes(StandardCharsets.UTF_8);
        int at = endOfHead(html);
        byte[] whole = new byte[html.length + script.length];
        System.arraycopy(html, 0, whole, 0, at);
        System.arraycopy(script, 0, whole, at, script.length);
        System.arraycopy(html, at, whole, at + script.length, html.length - at);
        return whole;
    }

    private static int endOfHead(byte[] html) {
        for (int at = 0; at + HEAD_END.length <= html.length; at++) {
            if (html[at] == '<' && Arrays.equals(html, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return at;
            }
        }
        return html.length;
    }

    private Optional<Reply> own(String name, String query, LiveSite site) throws IOException {
        if (name.equals("paper")) {
            return Optional.of(Reply.of("paper.html", papers.of(query, site)));
        }
        Optional<byte[]> file = name.startsWith("paper/") ? papers.picture(name) : resource(name);
        return file.map(bytes -> Reply.of(name, bytes));
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        if (!name.matches("[a-z-]+\\.(?:js|css|html)")) {
            return Optional.empty();
        }
        try (InputStream in = Shelf.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}

package org.workleaf.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.jbake.PreviewSite;

/** What stands at each address: the site, and below {@code /_serve/} what serving adds to it. */
final class Router {

    static final String OWN = "/_serve/";

    /** A PDF, perhaps in the folder of a language. */
    private static final Pattern PAPER = Pattern.compile("((?:[a-z0-9-]+/)?)pdf/(.+)\\.pdf");
    private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.US_ASCII);

    private final Project workshop;
    private final Runnable failed;
    private final PrintPreview papers = new PrintPreview();

    /** @param failed is run when a template failed */
    Router(Project workshop, Runnable failed) {
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
    HttpReply at(String path, String query) throws IOException {
        PreviewSite site = workshop.site();
        if (path.startsWith(OWN)) {
            return own(path.substring(OWN.length()), query, site).orElseGet(Router::nothing);
        }
        String uri = uri(path);
        Optional<PreviewSite.Shown> page = site.page(uri);
        if (page.isPresent()) {
            return page(200, uri, page.get());
        }
        // A worker of the published site would go on answering with the pages that it once kept.
        Optional<byte[]> file = uri.equals("sw.js") ? resource("no-worker.js") : paper(uri, site);
        if (file.isEmpty()) {
            file = site.file(uri);
        }
        if (file.isPresent()) {
            return HttpReply.of(uri, file.get());
        }
        if (!path.endsWith("/") && site.page(uri + "/index.html").isPresent()) {
            return HttpReply.toFolder();
        }
        Optional<PreviewSite.Shown> lost = site.page("404.html");
        return lost.isPresent() ? page(404, "404.html", lost.get()) : nothing();
    }

    private static HttpReply nothing() {
        return HttpReply.words(404, "There is nothing here.");
    }

    private static Optional<byte[]> paper(String uri, PreviewSite site) throws IOException {
        Matcher asked = PAPER.matcher(uri);
        return asked.matches() ? site.paper(asked.group(1) + asked.group(2)) : Optional.empty();
    }

    private HttpReply page(int status, String uri, PreviewSite.Shown page) {
        if (!page.problems().isEmpty()) {
            failed.run();
        }
        HttpReply plain = HttpReply.of(status, uri, page.html());
        return plain.isHtml() ? new HttpReply(status, withScript(page.html()), plain.type()) : plain;
    }

    /** The page as it will be published, and the script that keeps it up to date. */
    private static byte[] withScript(byte[] html) {
        byte[] script = ("<script type=\"module\" src=\"" + OWN + "serve.js\" data-version=\"" + HttpReply.version(html)
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

    private Optional<HttpReply> own(String name, String query, PreviewSite site) throws IOException {
        if (name.equals("paper")) {
            return Optional.of(HttpReply.of("paper.html", papers.of(query, site)));
        }
        Optional<byte[]> file = name.startsWith("paper/") ? papers.picture(name) : resource(name);
        return file.map(bytes -> HttpReply.of(name, bytes));
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        if (!name.matches("[a-z-]+\\.(?:js|css|html)")) {
            return Optional.empty();
        }
        try (InputStream in = Router.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}

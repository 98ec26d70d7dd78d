package org.workleaf.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.jbake.PreviewSite;

/** Maps addresses to replies: the site, and the preview's own files below {@code /_serve/}. */
final class Router {

    static final String PREFIX = "/_serve/";

    /** A PDF, with the folder of its language. */
    private static final Pattern PDF = Pattern.compile("((?:[a-z0-9-]+/)?)pdf/(.+)\\.pdf");
    private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.US_ASCII);

    private final Project project;
    private final Runnable onTemplateError;
    private final PrintPreview printPreview = new PrintPreview();

    /** @param onTemplateError runs when a template has failed */
    Router(Project project, Runnable onTemplateError) {
        this.project = project;
        this.onTemplateError = onTemplateError;
    }

    /** {@code /practices/be-open/} → {@code practices/be-open/index.html}. */
    static String uri(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }

    /**
     * @param path  decoded, with its leading slash
     * @param query decoded; "" if there is none
     */
    HttpReply reply(String path, String query) throws IOException {
        PreviewSite site = project.site();
        if (path.startsWith(PREFIX)) {
            return ownFile(path.substring(PREFIX.length()), query, site).orElseGet(Router::notFound);
        }
        String uri = uri(path);
        Optional<PreviewSite.RenderedPage> page = site.page(uri);
        if (page.isPresent()) {
            return page(200, uri, page.get());
        }
        // A service worker of the published site would keep answering with cached pages.
        Optional<byte[]> file = uri.equals("sw.js") ? resource("no-worker.js") : pdf(uri, site);
        if (file.isEmpty()) {
            file = site.file(uri);
        }
        if (file.isPresent()) {
            return HttpReply.of(uri, file.get());
        }
        if (!path.endsWith("/") && site.page(uri + "/index.html").isPresent()) {
            return HttpReply.toFolder();
        }
        Optional<PreviewSite.RenderedPage> errorPage = site.page("404.html");
        return errorPage.isPresent() ? page(404, "404.html", errorPage.get()) : notFound();
    }

    private static HttpReply notFound() {
        return HttpReply.text(404, "Not found.");
    }

    private static Optional<byte[]> pdf(String uri, PreviewSite site) throws IOException {
        Matcher matcher = PDF.matcher(uri);
        return matcher.matches() ? site.pdf(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }

    private HttpReply page(int status, String uri, PreviewSite.RenderedPage page) {
        if (!page.problems().isEmpty()) {
            onTemplateError.run();
        }
        HttpReply published = HttpReply.of(status, uri, page.html());
        return published.isHtml() ? new HttpReply(status, withScript(page.html()), published.type()) : published;
    }

    /** Adds the script that updates the page. */
    private static byte[] withScript(byte[] html) {
        byte[] script = ("<script type=\"module\" src=\"" + PREFIX + "serve.js\" data-version=\"" + HttpReply.version(html)
                + "\"></script>\n").getBytes(StandardCharsets.UTF_8);
        int at = endOfHead(html);
        byte[] result = new byte[html.length + script.length];
        System.arraycopy(html, 0, result, 0, at);
        System.arraycopy(script, 0, result, at, script.length);
        System.arraycopy(html, at, result, at + script.length, html.length - at);
        return result;
    }

    private static int endOfHead(byte[] html) {
        for (int at = 0; at + HEAD_END.length <= html.length; at++) {
            if (html[at] == '<' && Arrays.equals(html, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return at;
            }
        }
        return html.length;
    }

    private Optional<HttpReply> ownFile(String name, String query, PreviewSite site) throws IOException {
        if (name.equals("paper")) {
            return Optional.of(HttpReply.of("paper.html", printPreview.html(query, site)));
        }
        Optional<byte[]> file = name.startsWith("paper/") ? printPreview.image(name) : resource(name);
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

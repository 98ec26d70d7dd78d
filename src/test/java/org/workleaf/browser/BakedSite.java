package org.workleaf.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workleaf.cli.Workleaf;

/** The guide, baked once for all browser tests, served on loopback below a sub-path as many hosts do. */
final class BakedSite {

    private static final String BELOW = "/some/where/";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "xml", "application/xml",
            "txt", "text/plain; charset=utf-8", "webmanifest", "application/manifest+json");
    private static final BakedSite INSTANCE = new BakedSite();

    private final Path folder = Path.of("target/browser-site");
    private final String origin;

    private BakedSite() {
        int exit = Workleaf.run("build", "--source", ".", "--output", folder.toString());
        if (exit != 0) {
            throw new IllegalStateException("the guide did not bake: exit code " + exit);
        }
        origin = serve();
    }

    static BakedSite get() {
        return INSTANCE;
    }

    private String serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(BELOW) ? folder.resolve(path.substring(BELOW.length())) : folder.resolve("missing");
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        boolean found = Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        String extension = file.toString().replaceFirst(".*\\.", "");
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    Path folder() {
        return folder;
    }

    String origin() {
        return origin;
    }

    /** The address of a page over HTTP, given its path from the site's root. */
    String url(String path) {
        return origin + BELOW + path;
    }

    /** The address of a page's file on disk. */
    String fileUrl(String path) {
        return folder.resolve(path).toAbsolutePath().toUri().toString();
    }

    /** Every HTML file, as a path from the site's root. */
    List<String> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

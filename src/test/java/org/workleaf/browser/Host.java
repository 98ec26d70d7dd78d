package org.workleaf.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server for a folder, on loopback and below a sub-path, as at many hosts. */
final class Host implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "xml", "application/xml",
            "txt", "text/plain; charset=utf-8", "pdf", "application/pdf", "webmanifest", "application/manifest+json");

    private static final String PRELUDE = "/prelude.js";

    private volatile Path folder;
    private volatile boolean isReachable = true;
    private final String below;
    private final byte[] prelude;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    /** @param below the path of the site's root, with a slash at both ends */
    Host(Path folder, String below) {
        this(folder, below, "");
    }

    /**
     * @param below the path of the site's root, with a slash at both ends
     * @param prelude a script that runs on each page before all others, for example to remove what some browsers lack
     */
    Host(Path folder, String below, String prelude) {
        this.folder = folder;
        this.below = below;
        this.prelude = prelude.getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Publishes another folder at the same address. */
    void publish(Path version) {
        folder = version;
    }

    /** @param reachable whether requests are answered; if not, the connection is closed without a response */
    void setReachable(boolean reachable) {
        isReachable = reachable;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!isReachable) {
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(below) ? folder.resolve(path.substring(below.length())) : folder.resolve("missing");
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        boolean found = Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        if (path.equals(PRELUDE)) {
            found = true;
            file = Path.of(PRELUDE);
            body = prelude;
        } else if (prelude.length > 0 && file.toString().endsWith(".html")) {
            String page = new String(body, StandardCharsets.UTF_8);
            body = page.replaceFirst("<head>", "<head><script src=\"" + PRELUDE + "\"></script>").getBytes(StandardCharsets.UTF_8);
        }
        String extension = file.toString().replaceFirst(".*\\.", "");
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The address of a page, given its path from the site's root. */
    String url(String path) {
        return origin() + below + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

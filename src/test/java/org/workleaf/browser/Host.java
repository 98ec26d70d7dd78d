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

/** An HTTP server for a folder, below a sub-path, as at many hosts. */
final class Host implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png", "xml", "application/xml",
            "txt", "text/plain; charset=utf-8", "pdf", "application/pdf", "webmanifest", "application/manifest+json");

    private static final String PRELUDE = "/prelude.js";

    /** A page with a frame, in which a script can show a page of the site in any size. Windows can't be as small as a phone. */
    static final String FRAME = "/frame.html";

    private volatile Path folder;
    private volatile boolean isReachable = true;
    private final String below;
    private volatile byte[] prelude;
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
        this(folder, below, prelude, InetAddress.getLoopbackAddress());
    }

    /** @param address of this machine, on which the server answers */
    Host(Path folder, String below, String prelude, InetAddress address) {
        this.folder = folder;
        this.below = below;
        setPrelude(prelude);
        try {
            server = HttpServer.create(new InetSocketAddress(address, 0), 0);
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
        } else if (path.equals(FRAME)) {
            found = true;
            file = Path.of(FRAME);
            body = "<!DOCTYPE html><html lang=\"en\"><title>Frame</title><link rel=\"icon\" href=\"data:,\"><iframe></iframe>".getBytes(StandardCharsets.UTF_8);
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

    /** Changes the script that runs on each page before all others. */
    void setPrelude(String script) {
        prelude = script.getBytes(StandardCharsets.UTF_8);
    }

    String origin() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
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

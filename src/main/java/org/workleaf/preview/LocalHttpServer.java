package org.workleaf.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.workleaf.render.HeadersFile;

/** The HTTP server of the preview, which accepts only connections from this machine. */
final class LocalHttpServer implements AutoCloseable {

    static {
        // Otherwise Nagle's algorithm may delay the end of a response by about 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The policy of the published site, except that the preview shows pages in a frame next to their PDFs. */
    static final String POLICY = HeadersFile.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

    private final Router router;
    private final ServerSentEvents events;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param port 0 for any free port
     * @throws BindException if the port is taken
     */
    LocalHttpServer(Router router, ServerSentEvents events, int port) throws IOException {
        this.router = router;
        this.events = events;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            if (!HostCheck.isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, HttpReply.text(403, "This server only accepts requests to http://localhost."));
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                send(exchange, HttpReply.text(405, "Only GET and HEAD are supported."));
            } else if (path.equals(Router.PREFIX + "events")) {
                events.stream(exchange, Router.uri(query));
            } else {
                send(exchange, reply(path, query));
            }
        }
    }

    private HttpReply reply(String path, String query) {
        try {
            return router.reply(path, query);
        } catch (IOException | RuntimeException e) {
            return HttpReply.text(500, "This could not be rendered. " + reason(e));
        }
    }

    /** Includes the causes, which usually say more than the exception itself. */
    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + (failure.getCause() == null ? "" : "\n" + reason(failure.getCause()));
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        if (!exchange.getRequestURI().getPath().startsWith(Router.PREFIX)) {
            headers.set("Content-Security-Policy", POLICY);
        }
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (reply.status() == 302) {
            headers.set("Location", exchange.getRequestURI().getRawPath() + "/");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        String version = '"' + HttpReply.version(reply.body()) + '"';
        headers.set("Content-Type", reply.type());
        headers.set("Cache-Control", "no-cache");
        headers.set("ETag", version);
        if (reply.status() == 200 && version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        boolean hasBody = !exchange.getRequestMethod().equals("HEAD") && reply.body().length > 0;
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }
}

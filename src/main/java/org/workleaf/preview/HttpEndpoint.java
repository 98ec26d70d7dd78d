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
import org.workleaf.jbake.HeadersFile;

/** The shelf over HTTP, for browsers on this machine and nobody else. */
final class HttpEndpoint implements AutoCloseable {

    static {
        // Else the system may hold the last piece of an answer back for some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** That of the published site, except that the preview shows a page in a frame next to its PDF. */
    static final String POLICY = HeadersFile.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

    private final Router shelf;
    private final ServerSentEvents listeners;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    HttpEndpoint(Router shelf, ServerSentEvents listeners, int port) throws IOException {
        this.shelf = shelf;
        this.listeners = listeners;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            if (!HostCheck.isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, HttpReply.words(403, "This server answers to http://localhost alone."));
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                send(exchange, HttpReply.words(405, "There is nothing here but to read."));
            } else if (path.equals(Router.OWN + "events")) {
                listeners.stayWith(exchange, Router.uri(query));
            } else {
                send(exchange, reply(path, query));
            }
        }
    }

    private HttpReply reply(String path, String query) {
        try {
            return shelf.at(path, query);
        } catch (IOException | RuntimeException e) {
            return HttpReply.words(500, "This could not be made. " + reason(e));
        }
    }

    /** What stands behind a failure says more than the failure itself. */
    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + (failure.getCause() == null ? "" : "\n" + reason(failure.getCause()));
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        if (!exchange.getRequestURI().getPath().startsWith(Router.OWN)) {
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
        listeners.close();
        server.stop(0);
        threads.shutdownNow();
    }
}

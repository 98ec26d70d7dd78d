package org.workleaf.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Streams server-sent events to the pages that are open in browsers. */
final class ServerSentEvents {

    /** Regular comments in the stream detect pages that were closed. */
    private static final int PING_SECONDS = 10;

    /** An event: its kind, and a text of any number of lines. */
    record Event(String kind, String text) {

        private byte[] bytes() {
            StringBuilder lines = new StringBuilder("event: " + kind + "\n");
            text.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
            return lines.append(text.isEmpty() ? "data:\n\n" : "\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Map<BlockingQueue<Event>, String> open = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    /** The state that is sent to each new page first. */
    private volatile Event state = new Event("fine", "");

    /**
     * Sends events to a page until it is closed.
     *
     * @param page its path in the site
     */
    void stream(HttpExchange exchange, String page) throws IOException {
        BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        open.put(queue, page);
        try (OutputStream out = exchange.getResponseBody()) {
            // Browsers reconnect half a second after a restart of the server.
            out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
            out.write(state.bytes());
            out.flush();
            while (!isClosed) {
                Event event = queue.poll(PING_SECONDS, TimeUnit.SECONDS);
                out.write(event == null ? ":\n\n".getBytes(StandardCharsets.UTF_8) : event.bytes());
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(queue);
        }
    }

    void send(Event event) {
        open.keySet().forEach(queue -> queue.add(event));
    }

    /** Sends a state to all pages, including those opened later. @return whether it has changed */
    boolean sendState(Event event) {
        if (event.equals(state)) {
            return false;
        }
        state = event;
        send(event);
        return true;
    }

    /** The open pages, without duplicates. */
    Set<String> pages() {
        return new TreeSet<>(open.values());
    }

    void close() {
        isClosed = true;
        send(new Event("bye", ""));
    }
}

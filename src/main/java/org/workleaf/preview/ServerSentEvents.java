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

/** The pages that are open in browsers, each at the end of a stream of server-sent events. */
final class ServerSentEvents {

    /** A word now and then, in seconds, finds out who has left. */
    private static final int PAUSE = 10;

    /** Something to tell: a kind of event, and a text of any number of lines. */
    record News(String kind, String text) {

        private byte[] bytes() {
            StringBuilder event = new StringBuilder("event: " + kind + "\n");
            text.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
            return event.append(text.isEmpty() ? "data:\n\n" : "\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Map<BlockingQueue<News>, String> open = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    /** What a page must know that is opened now. */
    private volatile News standing = new News("fine", "");

    /**
     * Stays with a page until it is closed.
     *
     * @param page its place on the site
     */
    void stayWith(HttpExchange exchange, String page) throws IOException {
        BlockingQueue<News> queue = new LinkedBlockingQueue<>();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        open.put(queue, page);
        try (OutputStream out = exchange.getResponseBody()) {
            // Comes back half a second after a server that was stopped is started again.
            out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
            out.write(standing.bytes());
            out.flush();
            while (!isClosed) {
                News news = queue.poll(PAUSE, TimeUnit.SECONDS);
                out.write(news == null ? ":\n\n".getBytes(StandardCharsets.UTF_8) : news.bytes());
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(queue);
        }
    }

    void tell(News news) {
        open.keySet().forEach(queue -> queue.add(news));
    }

    /** Tells what holds from now on, also to pages that are opened later. @return whether it is news */
    boolean stand(News news) {
        if (news.equals(standing)) {
            return false;
        }
        standing = news;
        tell(news);
        return true;
    }

    /** The pages that are open, each once. */
    Set<String> pages() {
        return new TreeSet<>(open.values());
    }

    void close() {
        isClosed = true;
        tell(new News("bye", ""));
    }
}

package org.workleaf.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a section page costs its reader: its bytes on the way, and how long a slow phone shows nothing. */
final class ReaderWeight {

    private static final Pattern ASKED_FOR = Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\" href|script src)=\"([^\"]+)\"");

    private final Path site;

    /** @param site the guide of this repository, baked */
    ReaderWeight(Path site) {
        this.site = site;
    }

    void print(String page, int rounds) throws IOException {
        Path file = site.resolve(page);
        List<Path> files = new ArrayList<>(List.of(file));
        Matcher asked = ASKED_FOR.matcher(Files.readString(file));
        while (asked.find()) {
            files.add(file.getParent().resolve(asked.group(1)).normalize());
        }
        System.out.printf("%nA section page, %s, compressed with gzip%n%n", page);
        long all = 0;
        for (Path each : files) {
            int size = gzip(Files.readAllBytes(each)).length;
            all += size;
            System.out.printf(Locale.ROOT, "  %-40s %6.1f KB%n", site.relativize(each), size / 1000.0);
        }
        System.out.printf(Locale.ROOT, "  %d requests%29s %6.1f KB%n", files.size(), "", all / 1000.0);
        firstPaint(page, rounds);
    }

    private void firstPaint(String page, int rounds) throws IOException {
        var chromium = Tools.onPath("chromium").or(() -> Tools.onPath("chromium-browser")).or(() -> Tools.onPath("google-chrome"));
        if (chromium.isEmpty()) {
            System.out.println("  first paint: skipped, there is no Chromium on the path");
            return;
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            if (!file.startsWith(site) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = gzip(Files.readAllBytes(file));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                try (SlowPhone phone = SlowPhone.start(chromium.get())) {
                    times.add(phone.firstPaint("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page));
                }
            }
            System.out.printf(Locale.ROOT, "  first paint on a slow phone (400 ms away, 400 kbit/s, a processor four times as slow): %.2f s%n",
                    times.stream().sorted().toList().get(times.size() / 2) / 1000);
        } catch (IOException e) {
            System.out.println("  first paint: skipped, " + e.getMessage());
        } finally {
            server.stop(0);
        }
    }

    private static String type(String file) {
        return file.endsWith(".css") ? "text/css" : file.endsWith(".js") ? "text/javascript"
                : file.endsWith(".svg") ? "image/svg+xml" : file.endsWith(".html") ? "text/html" : "application/octet-stream";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}

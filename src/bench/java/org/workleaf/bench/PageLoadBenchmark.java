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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Measures the download size of a page with its assets, and its first contentful paint with a slow network and processor. */
final class PageLoadBenchmark {

    private static final Pattern ASSET_REFERENCE = Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\" href|script src)=\"([^\"]+)\"");

    private final Path site;

    /** @param site a folder with a built site */
    PageLoadBenchmark(Path site) {
        this.site = site;
    }

    void run(String page, int rounds) throws IOException {
        Path file = site.resolve(page);
        List<Path> files = new ArrayList<>(List.of(file));
        Matcher references = ASSET_REFERENCE.matcher(Files.readString(file));
        while (references.find()) {
            files.add(file.getParent().resolve(references.group(1)).normalize());
        }
        System.out.printf("%nPage load of %s, sizes compressed with gzip%n%n", page);
        long total = 0;
        for (Path each : files) {
            int size = gzip(Files.readAllBytes(each)).length;
            total += size;
            System.out.printf(Locale.ROOT, "  %-40s %6.1f KB%n", site.relativize(each), size / 1000.0);
        }
        System.out.printf(Locale.ROOT, "  %d requests%29s %6.1f KB%n", files.size(), "", total / 1000.0);
        measureFirstPaint(page, rounds);
    }

    private void measureFirstPaint(String page, int rounds) throws IOException {
        Optional<Path> chromium = Programs.find("chromium").or(() -> Programs.find("chromium-browser")).or(() -> Programs.find("google-chrome"));
        if (chromium.isEmpty()) {
            System.out.println("  first contentful paint: skipped, no Chromium on the PATH");
            return;
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
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
            exchange.getResponseHeaders().set("Content-Type", contentType(file.toString()));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                try (ThrottledBrowser browser = ThrottledBrowser.start(chromium.get())) {
                    times.add(browser.firstContentfulPaint("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page));
                }
            }
            double median = times.stream().sorted().toList().get(times.size() / 2);
            System.out.printf(Locale.ROOT, "  first contentful paint, median: %.2f s (400 ms latency, 400 kbit/s, processor slowed down four times)%n",
                    median / 1000);
        } catch (IOException e) {
            System.out.println("  first contentful paint: skipped, " + e.getMessage());
        } finally {
            server.stop(0);
        }
    }

    private static String contentType(String file) {
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

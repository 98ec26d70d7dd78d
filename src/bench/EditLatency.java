import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the latency of the preview server: how long it takes from saving a file until the updated page is served, and until a browser
 * shows it. {@code src/bench/serve} runs this file.
 */
class EditLatency {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final String HELP = """
            Usage: src/bench/serve [OPTIONS]

            Measures the latency of `./workleaf serve` after an edit: the time from saving a file until the updated page is
            served, and until it is painted in a browser. Prints median and maximum in milliseconds.

              --pages SIZES    sizes of the guides in pages, separated by commas (default: 25,1000)
              --edits N        number of edits for each measurement (default: 50)
              --browser PATH   Chromium or Chrome (default: the first one on the PATH)
              --no-browser     only measure until the page is served
              --help           print this text
            """;

    private record Latency(double median, double max) {

        static Latency of(List<Double> millis) {
            double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Latency((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2, sorted[sorted.length - 1]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "median %5.1f ms, max %5.1f ms", median, max);
        }
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("--pages", "25,1000", "--edits", "50", "--browser", ""));
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--help")) {
                System.out.print(HELP);
                return;
            } else if (args[i].equals("--no-browser")) {
                options.put("--browser", "none");
            } else if (options.containsKey(args[i]) && i + 1 < args.length) {
                options.put(args[i], args[++i]);
            } else {
                System.err.println("serve: option " + args[i] + " is unknown or needs a value\n\n" + HELP);
                System.exit(2);
            }
        }
        Optional<String> browser = browser(options.get("--browser"));
        if (browser.isEmpty()) {
            System.out.println("skipping the browser: "
                    + (options.get("--browser").equals("none") ? "--no-browser" : "no Chromium or Chrome on the PATH"));
        }
        for (String pages : options.get("--pages").split(",")) {
            measure(Integer.parseInt(pages), Integer.parseInt(options.get("--edits")), browser);
        }
    }

    private static Optional<String> browser(String option) {
        if (!option.isEmpty()) {
            return option.equals("none") ? Optional.empty() : Optional.of(option);
        }
        return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static void measure(int pages, int edits, Optional<String> browser) throws Exception {
        Path project = Files.createTempDirectory("edits");
        try {
            Path editedFile = writeProject(project, pages);
            Process server = new ProcessBuilder(REPOSITORY.resolve("workleaf").toString(), "serve", "--source", project.toString(), "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try {
                int port = awaitPort(server);
                // Simulates the time that an author needs to find and open the file before the first edit.
                Thread.sleep(4000);
                String path = "/part-" + editedFile.getParent().getFileName().toString().replaceFirst("^\\d+-part-", "") + "/"
                        + editedFile.getFileName().toString().replaceFirst("^\\d+-", "").replace(".md", "") + "/";
                try (PreviewClient client = new PreviewClient(port, path)) {
                    System.out.printf(Locale.ROOT, "%6d pages, save to served page:  %s%n", pages, measureServed(editedFile, edits, client));
                }
                if (browser.isPresent()) {
                    try (BrowserTab tab = new BrowserTab(browser.get(), "http://localhost:" + port + path)) {
                        System.out.printf(Locale.ROOT, "%6d pages, save to painted page: %s%n", pages, measurePainted(editedFile, edits, tab));
                    }
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            delete(project);
        }
    }

    /** Waits until the server prints its address. */
    private static int awaitPort(Process server) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Serving at ")) {
                return Integer.parseInt(line.replaceFirst(".*:(\\d+)/.*", "$1"));
            }
        }
        throw new IOException("the preview server did not start");
    }

    /** From saving the file to an HTTP response with the change, requested after the server's update event. */
    private static Latency measureServed(Path file, int edits, PreviewClient client) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String marker = "Served state " + edit + ".";
            long start = save(file, marker);
            client.awaitUpdate();
            while (!client.fetchPage().contains(marker)) {
                client.awaitUpdate();
            }
            millis.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(300);
        }
        return Latency.of(millis);
    }

    /** From saving the file until the browser has painted the change. */
    private static Latency measurePainted(Path file, int edits, BrowserTab tab) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String marker = "Seen state " + edit + ".";
            CompletableFuture<String> painted = tab.whenPainted(marker);
            Thread.sleep(50);
            long start = save(file, marker);
            painted.get(10, TimeUnit.SECONDS);
            millis.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(300);
        }
        return Latency.of(millis);
    }

    /**
     * Replaces the marker sentence and saves. Like different editors, it either overwrites the file or renames a temporary file to it.
     *
     * @return {@link System#nanoTime} before saving
     */
    private static long save(Path file, String marker) throws IOException {
        String text = Files.readString(file).replaceFirst("(?m)^(?:Served|Seen) state .*$", marker);
        // About every other edit, and always the same ones.
        boolean overwrite = marker.endsWith("0.") || marker.hashCode() % 2 == 0;
        long start = System.nanoTime();
        if (overwrite) {
            Files.writeString(file, text);
        } else {
            Path temporary = Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return start;
    }

    /**
     * Writes a guide with 50 pages per folder. Each page has four sections, a checklist, a table and a link. Every fifth has a worksheet.
     *
     * @return the file to edit, from the middle of the guide
     */
    private static Path writeProject(Path project, int pages) throws IOException {
        for (String folder : List.of("templates", "assets")) {
            try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = project.resolve(REPOSITORY.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Files.writeString(project.resolve("jbake.properties"),
                Files.readString(REPOSITORY.resolve("jbake.properties")).replaceFirst("(?m)^site.safety=.*$", "site.safety="));
        write(project.resolve("content/index.md"), "# A guide\n\nIt was made to be measured.\n");
        Path editedFile = project;
        for (int page = 1; page < pages; page++) {
            Path file = project.resolve(String.format(Locale.ROOT, "content/%02d-part-%d/%03d-page-%d.md", page / 50, page / 50, page, page));
            write(file, pageMarkdown(page));
            editedFile = page <= Math.max(1, pages / 2) ? file : editedFile;
        }
        return editedFile;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String pageMarkdown(int number) {
        int[] sentenceCount = {0};
        Supplier<String> sentences = () -> IntStream.range(0, 4).mapToObj(i -> "Sentence " + ++sentenceCount[0]
                + " of this page has words in it, and some of them are *leaning*, some **heavy**. ").collect(Collectors.joining());
        StringBuilder page = new StringBuilder("# Page " + number + "\n\nServed state none.\n\n");
        page.append("## First\n\n").append(sentences.get()).append("Here is [the beginning](../index.md).\n\n");
        page.append("## Second\n\n").append(sentences.get()).append("\n\n- one\n- two\n- three\n\n");
        page.append("## Third\n\n").append(sentences.get()).append("\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\n");
        page.append("## Fourth\n\n").append(sentences.get()).append("\n\n<!-- checklist: list-").append(number).append(" -->\n\n### List ").append(number)
                .append("\n\n- [ ] Sit down <!-- #sit -->\n- [ ] Look up <!-- #look -->\n- [ ] Go on <!-- #go -->\n\n<!-- end -->\n\n");
        if (number % 5 == 0) {
            page.append("<!-- worksheet: sheet-").append(number).append(" -->\n\n### Sheet ").append(number)
                    .append("\n\nToday I felt ____________ because ____________. <!-- #felt #because -->\n\n")
                    .append("How close? <!-- #close -->\n\nNot at all ( ) 1 ( ) 2 ( ) 3 ( ) 4 ( ) 5 Very\n\n")
                    .append("**What I noticed** <!-- #noticed -->\n\n______________________________\n______________________________\n\n<!-- end -->\n");
        }
        return page.toString();
    }

    /** Listens to the server-sent events of a page, as browsers do, and requests the page over one persistent connection. */
    private static final class PreviewClient implements AutoCloseable {

        private final Socket eventSocket;
        private final BufferedReader events;
        private final Socket pageSocket;
        private final String pageRequest;

        PreviewClient(int port, String path) throws IOException {
            String requestEnd = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
            pageRequest = "GET " + path + requestEnd;
            pageSocket = new Socket("localhost", port);
            pageSocket.setTcpNoDelay(true);
            eventSocket = new Socket("localhost", port);
            eventSocket.getOutputStream().write(("GET /_serve/events?" + path + requestEnd).getBytes(StandardCharsets.US_ASCII));
            events = new BufferedReader(new InputStreamReader(eventSocket.getInputStream(), StandardCharsets.UTF_8));
            // The server sends no events for edits before the client has subscribed, so wait for the first event.
            awaitLine("event: ");
        }

        void awaitUpdate() throws IOException {
            awaitLine("event: update");
        }

        private void awaitLine(String prefix) throws IOException {
            String line = events.readLine();
            while (!line.startsWith(prefix)) {
                line = events.readLine();
            }
        }

        String fetchPage() throws IOException {
            pageSocket.getOutputStream().write(pageRequest.getBytes(StandardCharsets.US_ASCII));
            InputStream in = pageSocket.getInputStream();
            StringBuilder header = new StringBuilder();
            while (header.indexOf("\r\n\r\n") < 0) {
                header.append((char) in.read());
            }
            int length = Integer.parseInt(header.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1"));
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            pageSocket.close();
            eventSocket.close();
        }
    }

    /** A tab of a headless browser, controlled by the DevTools protocol. */
    private static final class BrowserTab implements AutoCloseable, WebSocket.Listener {

        private final Path profile = Files.createTempDirectory("profile");
        private final Process browser;
        private final Map<Integer, CompletableFuture<String>> pendingCalls = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket webSocket;
        private int lastCallId;

        BrowserTab(String program, String url) throws Exception {
            browser = new ProcessBuilder(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                    "--user-data-dir=" + profile, url).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Path portFile = profile.resolve("DevToolsActivePort");
            for (int i = 0; i < 200 && !Files.isRegularFile(portFile); i++) {
                Thread.sleep(100);
            }
            HttpClient http = HttpClient.newHttpClient();
            URI targetsUrl = URI.create("http://127.0.0.1:" + Files.readAllLines(portFile).get(0) + "/json");
            String targets = http.send(HttpRequest.newBuilder(targetsUrl).build(), HttpResponse.BodyHandlers.ofString()).body();
            String debuggerUrl = JsonParser.parseString(targets).getAsJsonArray().asList().stream().map(target -> target.getAsJsonObject())
                    .filter(target -> target.get("type").getAsString().equals("page")).findFirst().orElseThrow()
                    .get("webSocketDebuggerUrl").getAsString();
            webSocket = http.newWebSocketBuilder().buildAsync(URI.create(debuggerUrl), this).get();
            evaluate("new Promise(r => document.readyState === 'complete' ? setTimeout(r, 1000) : addEventListener('load', () => setTimeout(r, 1000)))").get();
        }

        /** Completes when a text is on the page and has been painted. */
        CompletableFuture<String> whenPainted(String text) {
            return evaluate("new Promise((resolve) => { const check = () => { if (!document.body.textContent.includes('" + text + "')) return;"
                    + " observer.disconnect(); requestAnimationFrame(() => setTimeout(resolve)); };"
                    + " const observer = new MutationObserver(check);"
                    + " observer.observe(document.body, { subtree: true, childList: true, characterData: true }); check(); })");
        }

        private synchronized CompletableFuture<String> evaluate(String script) {
            JsonObject params = new JsonObject();
            params.addProperty("expression", script);
            params.addProperty("awaitPromise", true);
            JsonObject call = new JsonObject();
            call.addProperty("id", ++lastCallId);
            call.addProperty("method", "Runtime.evaluate");
            call.add("params", params);
            CompletableFuture<String> response = new CompletableFuture<>();
            pendingCalls.put(lastCallId, response);
            webSocket.sendText(call.toString(), true);
            return response;
        }

        @Override
        public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                JsonObject received = JsonParser.parseString(message.toString()).getAsJsonObject();
                message.setLength(0);
                if (received.has("id") && pendingCalls.containsKey(received.get("id").getAsInt())) {
                    pendingCalls.remove(received.get("id").getAsInt()).complete(received.toString());
                }
            }
            source.request(1);
            return null;
        }

        @Override
        public void close() throws Exception {
            webSocket.abort();
            browser.destroy();
            browser.waitFor();
            delete(profile);
        }
    }
}

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

/** Fifty edits of one page of a guide that is being served: how long until the page is there. */
class EditsSeen {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private record Figures(double median, double worst) {

        static Figures of(List<Double> millis) {
            double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Figures((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2, sorted[sorted.length - 1]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "median %5.1f ms, slowest %5.1f ms", median, worst);
        }
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> said = new ConcurrentHashMap<>(Map.of("--pages", "25,1000", "--edits", "50", "--browser", ""));
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--no-browser")) {
                said.put("--browser", "none");
            } else if (said.containsKey(args[i]) && i + 1 < args.length) {
                said.put(args[i], args[++i]);
            } else {
                System.err.println("src/bench/serve [--pages 25,1000] [--edits 50] [--browser PATH | --no-browser]");
                System.exit(2);
            }
        }
        Optional<String> browser = browser(said.get("--browser"));
        if (browser.isEmpty()) {
            System.out.println("Without a browser: there is no Chromium or Chrome here, or none is wanted.");
        }
        for (String pages : said.get("--pages").split(",")) {
            measure(Integer.parseInt(pages), Integer.parseInt(said.get("--edits")), browser);
        }
    }

    private static Optional<String> browser(String said) {
        if (!said.isEmpty()) {
            return said.equals("none") ? Optional.empty() : Optional.of(said);
        }
        return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static void measure(int pages, int edits, Optional<String> browser) throws Exception {
        Path root = Files.createTempDirectory("edits");
        try {
            Path edited = corpus(root, pages);
            Process server = new ProcessBuilder(HOME.resolve("workleaf").toString(), "serve", "--source", root.toString(), "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try {
                int port = port(server);
                // As long as somebody takes to find the page to edit.
                Thread.sleep(4000);
                String address = "/part-" + edited.getParent().getFileName().toString().replaceFirst("^\\d+-part-", "") + "/"
                        + edited.getFileName().toString().replaceFirst("^\\d+-", "").replace(".md", "") + "/";
                try (Reader reader = new Reader(port, address)) {
                    System.out.printf(Locale.ROOT, "%6d pages, saved → served:     %s%n", pages, served(edited, edits, reader));
                }
                if (browser.isPresent()) {
                    try (Window window = new Window(browser.get(), "http://localhost:" + port + address)) {
                        System.out.printf(Locale.ROOT, "%6d pages, saved → in browser: %s%n", pages, seen(edited, edits, window));
                    }
                }
            } finally {
                server.destroy();
                server.waitFor();
            }
        } finally {
            try (Stream<Path> all = Files.walk(root)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private static int port(Process server) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Serving at ")) {
                return Integer.parseInt(line.replaceFirst(".*:(\\d+)/.*", "$1"));
            }
        }
        throw new IOException("it does not serve");
    }

    private static Figures served(Path file, int edits, Reader reader) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String mark = "Served state " + edit + ".";
            long begin = save(file, mark);
            reader.awaitUpdate();
            while (!reader.page().contains(mark)) {
                reader.awaitUpdate();
            }
            millis.add((System.nanoTime() - begin) / 1e6);
            Thread.sleep(300);
        }
        return Figures.of(millis);
    }

    private static Figures seen(Path file, int edits, Window window) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String mark = "Seen state " + edit + ".";
            CompletableFuture<String> seen = window.seeing(mark);
            Thread.sleep(50);
            long begin = save(file, mark);
            seen.get(10, TimeUnit.SECONDS);
            millis.add((System.nanoTime() - begin) / 1e6);
            Thread.sleep(300);
        }
        return Figures.of(millis);
    }

    /** Saves as editors do, in turn: over the file, and as a new file that takes its name. @return when, in nanoseconds */
    private static long save(Path file, String mark) throws IOException {
        String text = Files.readString(file).replaceFirst("(?m)^(?:Served|Seen) state .*$", mark);
        boolean isOver = mark.endsWith("0.") || mark.hashCode() % 2 == 0;
        long begin = System.nanoTime();
        if (isOver) {
            Files.writeString(file, text);
        } else {
            Path fresh = Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return begin;
    }

    /** Pages of four sections with a checklist, a table and a link; every fifth has a worksheet. @return a page to edit */
    private static Path corpus(Path root, int pages) throws IOException {
        for (String own : List.of("templates", "assets")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(own))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = root.resolve(HOME.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        Files.writeString(root.resolve("jbake.properties"),
                Files.readString(HOME.resolve("jbake.properties")).replaceFirst("(?m)^site.safety=.*$", "site.safety="));
        write(root.resolve("content/index.md"), "# A guide\n\nIt was made to be measured.\n");
        Path edited = root;
        for (int page = 1; page < pages; page++) {
            Path file = root.resolve(String.format(Locale.ROOT, "content/%02d-part-%d/%03d-page-%d.md", page / 50, page / 50, page, page));
            write(file, page(page));
            edited = page <= Math.max(1, pages / 2) ? file : edited;
        }
        return edited;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String page(int number) {
        int[] sentence = {0};
        Supplier<String> text = () -> IntStream.range(0, 4).mapToObj(i -> "Sentence " + ++sentence[0]
                + " of this page has words in it, and some of them are *leaning*, some **heavy**. ").collect(Collectors.joining());
        StringBuilder page = new StringBuilder("# Page " + number + "\n\nServed state none.\n\n");
        page.append("## First\n\n").append(text.get()).append("Here is [the beginning](../index.md).\n\n");
        page.append("## Second\n\n").append(text.get()).append("\n\n- one\n- two\n- three\n\n");
        page.append("## Third\n\n").append(text.get()).append("\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\n");
        page.append("## Fourth\n\n").append(text.get()).append("\n\n<!-- checklist: list-").append(number).append(" -->\n\n### List ").append(number)
                .append("\n\n- [ ] Sit down <!-- #sit -->\n- [ ] Look up <!-- #look -->\n- [ ] Go on <!-- #go -->\n\n<!-- end -->\n\n");
        if (number % 5 == 0) {
            page.append("<!-- worksheet: sheet-").append(number).append(" -->\n\n### Sheet ").append(number)
                    .append("\n\nToday I felt ____________ because ____________. <!-- #felt #because -->\n\n")
                    .append("How close? <!-- #close -->\n\nNot at all ( ) 1 ( ) 2 ( ) 3 ( ) 4 ( ) 5 Very\n\n")
                    .append("**What I noticed** <!-- #noticed -->\n\n______________________________\n______________________________\n\n<!-- end -->\n");
        }
        return page.toString();
    }

    /** A page that waits as a browser does, and asks again over one connection when it is told to. */
    private static final class Reader implements AutoCloseable {

        private final Socket events;
        private final BufferedReader told;
        private final Socket pages;
        private final String request;

        Reader(int port, String address) throws IOException {
            String host = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
            request = "GET " + address + host;
            pages = new Socket("localhost", port);
            pages.setTcpNoDelay(true);
            events = new Socket("localhost", port);
            events.getOutputStream().write(("GET /_serve/events?" + address + host).getBytes(StandardCharsets.US_ASCII));
            told = new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8));
            // What is saved before somebody listens is told to nobody.
            await("event: ");
        }

        void awaitUpdate() throws IOException {
            await("event: update");
        }

        private void await(String beginning) throws IOException {
            String line = told.readLine();
            while (!line.startsWith(beginning)) {
                line = told.readLine();
            }
        }

        String page() throws IOException {
            pages.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = pages.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            int length = Integer.parseInt(head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1"));
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            pages.close();
            events.close();
        }
    }

    /** A window of a browser, told what to do over its DevTools protocol. */
    private static final class Window implements AutoCloseable, WebSocket.Listener {

        private final Path profile = Files.createTempDirectory("profile");
        private final Process browser;
        private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;
        private int last;

        Window(String program, String address) throws Exception {
            browser = new ProcessBuilder(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                    "--user-data-dir=" + profile, address).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Path told = profile.resolve("DevToolsActivePort");
            for (int i = 0; i < 200 && !Files.isRegularFile(told); i++) {
                Thread.sleep(100);
            }
            HttpClient http = HttpClient.newHttpClient();
            String pages = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(told).get(0) + "/json")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            String page = JsonParser.parseString(pages).getAsJsonArray().asList().stream().map(each -> each.getAsJsonObject())
                    .filter(each -> each.get("type").getAsString().equals("page")).findFirst().orElseThrow()
                    .get("webSocketDebuggerUrl").getAsString();
            socket = http.newWebSocketBuilder().buildAsync(URI.create(page), this).get();
            run("new Promise(r => document.readyState === 'complete' ? setTimeout(r, 1000) : addEventListener('load', () => setTimeout(r, 1000)))").get();
        }

        /** Ends when a text is on the page and has been painted. */
        CompletableFuture<String> seeing(String text) {
            return run("new Promise((seen) => { const look = () => { if (!document.body.textContent.includes('" + text + "')) return;"
                    + " observer.disconnect(); requestAnimationFrame(() => setTimeout(seen)); };"
                    + " const observer = new MutationObserver(look);"
                    + " observer.observe(document.body, { subtree: true, childList: true, characterData: true }); look(); })");
        }

        private synchronized CompletableFuture<String> run(String script) {
            JsonObject params = new JsonObject();
            params.addProperty("expression", script);
            params.addProperty("awaitPromise", true);
            JsonObject call = new JsonObject();
            call.addProperty("id", ++last);
            call.addProperty("method", "Runtime.evaluate");
            call.add("params", params);
            CompletableFuture<String> answer = new CompletableFuture<>();
            waiting.put(last, answer);
            socket.sendText(call.toString(), true);
            return answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                JsonObject said = JsonParser.parseString(message.toString()).getAsJsonObject();
                message.setLength(0);
                if (said.has("id") && waiting.containsKey(said.get("id").getAsInt())) {
                    waiting.remove(said.get("id").getAsInt()).complete(said.toString());
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public void close() throws Exception {
            socket.abort();
            browser.destroy();
            browser.waitFor();
            try (Stream<Path> all = Files.walk(profile)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }
}

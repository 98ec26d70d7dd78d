package org.workleaf.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.FileEdit;
import org.workleaf.Patience;
import org.workleaf.SmallGuide;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;

/** A small guide served over HTTP while its files are saved, moved and deleted. */
class PreviewServerTest {

    private static final String LAST = "content/20-last.md";
    private static final Pattern STYLESHEET = Pattern.compile("href=\"\\.\\./(css/[^\"]+)\"");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<CheckResult> reports = new LinkedBlockingQueue<>();
    private SmallGuide guide;
    private PreviewServer server;

    @BeforeEach
    void serve() throws Exception {
        guide = new SmallGuide(Files.createDirectory(folder.resolve("guide")));
        server = startServer(0);
    }

    private PreviewServer startServer(int port) throws Exception {
        return new PreviewServer(guide.root(), false, port, reports::add,
                result -> result.problems().stream().map(problem -> problem.code()).collect(Collectors.joining("\n")));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The first line of the response to a raw request; Java's HTTP client would not send some of these. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    private void await(Patience.Condition<Exception> condition) throws Exception {
        Patience.waitUntil("the preview follows", condition);
    }

    private void awaitReport(Predicate<CheckResult> condition) throws Exception {
        CheckResult report;
        do {
            report = reports.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(report, "no such report in time");
        } while (!condition.test(report));
    }

    @Test
    void aServedPageIsTheBuiltPagePlusOneScript() throws Exception {
        OutputFolder site = OutputFolder.at(folder.resolve("site"), guide.root());
        assertEquals(List.of(), new SiteBuilder(guide.root(), false, false).build(guide.read(), site));
        try (Stream<Path> files = Files.walk(site.folder())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                String path = "/" + site.folder().relativize(file).toString().replace('\\', '/').replaceFirst("index\\.html$", "");
                String served = text(path);
                String built = served.replaceFirst("<script type=\"module\" src=\"/_serve/serve.js\" data-version=\"[^\"]+\"></script>\n", "");
                assertNotEquals(served, built, path + " has no script of the preview");
                assertEquals(Files.readString(file), built, path);
            }
        }
    }

    @Test
    void savedChangesAreServed() throws Exception {
        assertTrue(text("/last/").contains("The end."));
        guide.write(LAST, "# Last\n\nAnother end.\n");
        await(() -> text("/last/").contains("Another end."));
        assertTrue(text("/print/").contains("Another end."), "other pages with this text are updated too");
    }

    @Test
    void filesSavedByRenamingAreServed() throws Exception {
        Path fresh = Files.writeString(guide.root().resolve("content/.20-last.md.swp"), "# Last\n\nA renamed end.\n");
        Files.move(guide.root().resolve(LAST), guide.root().resolve(LAST + "~"));
        Files.move(fresh, guide.root().resolve(LAST));
        await(() -> text("/last/").contains("A renamed end."));
        Files.move(Files.writeString(folder.resolve("new"), "# Last\n\nA third end.\n"), guide.root().resolve(LAST),
                StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        await(() -> text("/last/").contains("A third end."));
    }

    @Test
    void thePageOfADeletedFileIsRemoved() throws Exception {
        assertEquals(200, get("/last/").statusCode());
        Files.delete(guide.root().resolve(LAST));
        await(() -> get("/last/").statusCode() == 404);
        await(() -> !text("/print/").contains("last/ Last"));
    }

    @Test
    void filesInNewAndMovedFoldersAreFound() throws Exception {
        guide.write("content/30-more/10-deep/index.md", "# Deep\n\nDown here.\n");
        await(() -> text("/more/deep/").contains("Down here."));
        guide.write("content/30-more/10-deep/index.md", "# Deep\n\nDeeper.\n");
        await(() -> text("/more/deep/").contains("Deeper."));
        Files.move(guide.root().resolve("content/30-more"), guide.root().resolve("content/30-less"));
        await(() -> get("/less/deep/").statusCode() == 200 && get("/more/deep/").statusCode() == 404);
    }

    @Test
    void anErrorIsReportedAndTheLastValidPageStaysUntilItIsFixed() throws Exception {
        guide.write(LAST, "# Last\n\n<!-- worksheet: daily -->\n\n## Daily\n\nToday I felt ____.\n\n<!-- end -->\n");
        awaitReport(result -> result.problems().stream().anyMatch(problem -> problem.code().equals("missing-id")));
        assertTrue(text("/last/").contains("The end."));
        guide.write(LAST, "# Last\n\nFixed.\n");
        awaitReport(result -> !result.hasErrors());
        assertTrue(text("/last/").contains("Fixed."));
    }

    @Test
    void aBrokenTemplateIsReportedAndThePageStays() throws Exception {
        assertTrue(text("/last/").contains("The end."));
        String template = Files.readString(guide.root().resolve("templates/section.ftl"));
        guide.write("templates/section.ftl", template + "${content.nothing}");
        await(() -> {
            text("/last/");
            return reports.stream().anyMatch(CheckResult::hasErrors);
        });
        assertTrue(text("/last/").contains("The end."));
        guide.write("templates/section.ftl", template + "<p>more</p>");
        await(() -> text("/last/").contains("<p>more</p>"));
    }

    @Test
    void invalidSettingsAreReportedAndThePreviousOnesStay() throws Exception {
        String settings = Files.readString(guide.root().resolve("jbake.properties"));
        FileEdit.replaceLine(guide.root().resolve("jbake.properties"), "site.title=", "site.title=");
        awaitReport(result -> result.failure().isPresent());
        assertEquals(200, get("/last/").statusCode());
        guide.write("jbake.properties", settings);
        awaitReport(result -> result.failure().isEmpty());
    }

    @Test
    void aStylesheetIsServedAtItsNewAndItsOldName() throws Exception {
        String before = link(text("/last/"));
        guide.write("assets/css/site.css", "body { color: red }\n");
        await(() -> !link(text("/last/")).equals(before));
        assertTrue(text("/" + link(text("/last/"))).contains("red"));
        assertTrue(text("/" + before).contains("red"));
    }

    private static String link(String html) {
        Matcher link = STYLESHEET.matcher(html);
        assertTrue(link.find(), html);
        return link.group(1);
    }

    @Test
    void openPagesReceiveEvents() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream request = socket.getOutputStream();
            request.write("GET /_serve/events?/last/ HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            BufferedReader events = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            awaitLine(events, "event: warnings"); // there is no answers.lock
            guide.write(LAST, "# Last\n\nChanged.\n");
            awaitLine(events, "event: update");
            guide.write("templates/section.ftl", Files.readString(guide.root().resolve("templates/section.ftl")) + "\n");
            awaitLine(events, "event: reload");
        }
    }

    private static void awaitLine(BufferedReader events, String line) throws IOException {
        String next = events.readLine();
        while (!next.equals(line)) {
            next = events.readLine();
        }
    }

    @Test
    void filesOutsideTheGuideAreNotServed() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(guide.root().resolve("content/link.txt"), folder.resolve("secret.txt"));
        guide.write("content/picture.txt", "a picture");
        assertEquals("a picture", text("/picture.txt"));
        for (String path : List.of("/../secret.txt", "/../../secret.txt", "/%2e%2e/%2e%2e/secret.txt", "/..%2f..%2fsecret.txt", "/css/../../../secret.txt",
                "/link.txt", "/content/20-last.md", "/20-last.md", "/answers.lock", "/.hidden", "//secret.txt", "/%00", "/_serve/../Serving.class",
                "/_serve/package-info.class", "/..\\secret.txt", "/jbake.properties")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(answer == null || answer.contains(" 404 ") || answer.contains(" 400 "), path + ": " + answer);
        }
    }

    @Test
    void filesThatCouldRunScriptsAreNotServedAndAllOthersHaveAPolicy() throws Exception {
        for (String name : List.of("cup.html", "cup.HTM", "cup.xml", "cup.xhtml", "cup.js", "CNAME")) {
            guide.write("content/" + name, "<script>x()</script>");
            assertEquals(404, get("/" + name).statusCode(), name);
        }
        guide.write("content/cup.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>");
        for (String path : List.of("/cup.svg", "/", "/sitemap.xml", "/nowhere/")) {
            assertEquals(LocalHttpServer.POLICY, get(path).headers().firstValue("Content-Security-Policy").orElse(""), path);
        }
    }

    @Test
    void requestsWithForeignHostNamesAreRejected() throws Exception {
        assertTrue(raw("GET / HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\n\r\n").contains(" 403 "));
        assertTrue(raw("GET /_serve/events?/ HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n").contains(" 403 "));
        assertTrue(raw("GET / HTTP/1.0\r\n\r\n").contains(" 403 "));
        assertTrue(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n").contains(" 405 "));
        for (String host : List.of("localhost", "LOCALHOST:80", "127.0.0.1:1234", "[::1]:1234")) {
            assertTrue(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").contains(" 200 "), host);
        }
    }

    @Test
    void onlyThisMachineCanConnect() throws Exception {
        InetAddress other = java.net.NetworkInterface.networkInterfaces().flatMap(each -> each.inetAddresses())
                .filter(each -> !each.isLoopbackAddress() && each instanceof java.net.Inet4Address).findFirst().orElse(null);
        org.junit.jupiter.api.Assumptions.assumeTrue(other != null, "this machine has no other address");
        boolean connects;
        try (Socket socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(other, server.port()), 1000);
            connects = true;
        } catch (IOException e) {
            connects = false;
        }
        assertFalse(connects);
    }

    @Test
    void ifThePortIsInUseTheNextFreeOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PreviewServer other = startServer(taken.getLocalPort())) {
            assertNotEquals(taken.getLocalPort(), other.port());
            assertTrue(other.port() > taken.getLocalPort() && other.port() <= taken.getLocalPort() + 20, "port " + other.port());
        }
    }

    @Test
    void anUnchangedPageIsNotSentTwice() throws Exception {
        HttpResponse<byte[]> first = get("/last/");
        HttpResponse<byte[]> second = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/last/"))
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(304, second.statusCode());
        assertEquals(302, get("/last").statusCode());
        assertEquals("/last/", get("/last").headers().firstValue("Location").orElseThrow());
    }

    @Test
    void thePublishedSitesServiceWorkerIsReplaced() throws Exception {
        try (InputStream own = PreviewServer.class.getResourceAsStream("no-worker.js")) {
            assertArrayEquals(own.readAllBytes(), get("/sw.js").body());
        }
    }

    @Test
    void eachLanguageIsServedWithItsMessagesSearchAndPdfs() throws Exception {
        server.close();
        Evening evening = new Evening(Files.createDirectory(folder.resolve("evening")));
        server = new PreviewServer(evening.root(), false, 0, reports::add, result -> "");
        OutputFolder built = OutputFolder.at(folder.resolve("site"), evening.root());
        assertEquals(List.of(), new SiteBuilder(evening.root(), false, false).build(evening.read(), built));
        for (String path : List.of("de/first/index.html", "de/deeper/second/index.html", "ar/search/index.html", "de/worksheets/evening/index.html")) {
            assertEquals(Jsoup.parse(built.folder().resolve(path)).select("main").outerHtml().replaceAll("(?s)\\s*<p class=\"papers\">.*?</p>", ""),
                    Jsoup.parse(text("/" + path)).select("main").outerHtml().replaceAll("(?s)\\s*<p class=\"papers\">.*?</p>", ""), path);
        }
        for (String path : List.of("js/extra/search-index-de.js", "sitemap.xml", "robots.txt")) {
            assertEquals(Files.readString(built.folder().resolve(path)), text("/" + path), path);
        }
        assertEquals("%PDF", new String(get("/de/pdf/evening-a4.pdf").body(), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(text("/de/first/").contains("de/pdf/evening-a4.pdf"));
        assertTrue(text("/_serve/paper?page=/de/first/&size=a4").contains("alt=\"Sheet 1 of "));
        assertEquals(404, get("/ar/pdf/evening-a4.pdf").statusCode(), "the PDF fonts lack these characters");
        evening.change("templates/words/de.properties", "Zum Text springen", "Gleich zum Text");
        await(() -> text("/de/first/").contains("Gleich zum Text"));
        evening.change("content/de/10-first.md", "Legt die Telefone weg.", "Schaltet die Telefone aus.");
        await(() -> text("/de/first/").contains("Schaltet die Telefone aus."));
        evening.change("content/20-deeper/10-second.md", "# The second evening", "# Still: the second evening");
        await(() -> text("/de/deeper/second/").contains("Still: "));
        evening.change("jbake.properties", "site.languages=de, ar", "site.languages=ar");
        await(() -> get("/ar/first/").statusCode() == 200 && !text("/first/").contains("hreflang=\"de\""));
    }

    @Test
    void pdfsAreListedOnlyIfTheFontsCoverTheLanguage() throws Exception {
        server.close();
        Evening evening = new Evening(Files.createDirectory(folder.resolve("evening")));
        Path arabic = evening.file("content/ar/10-first.md");
        String text = Files.readString(arabic);
        Files.delete(arabic);
        Files.delete(evening.file("content/ar/index.md"));
        server = new PreviewServer(evening.root(), false, 0, reports::add, result -> "");
        assertTrue(text("/ar/worksheets/evening/").contains("ar/pdf/evening-a4.pdf"), "nothing is in Arabic yet");
        Files.writeString(arabic, text);
        await(() -> !text("/ar/worksheets/evening/").contains("ar/pdf/evening-a4.pdf"));
        Files.delete(arabic);
        await(() -> text("/ar/worksheets/evening/").contains("ar/pdf/evening-a4.pdf"));
    }

    @Test
    void changesDuringTheFirstReadAreAppliedAfterwards() throws Exception {
        server.close();
        server = new PreviewServer(guide.root().toRealPath(), root -> {
            Project project = new Project(root, false);
            guide.write("assets/css/site.css", "body { color: red }\n");
            return project;
        }, 0, reports::add, result -> "");
        await(() -> text("/" + link(text("/last/"))).contains("red"));
    }

    @Test
    void foldersThatAreLinksAreWatched() throws Exception {
        server.close();
        Path shared = folder.resolve("shared");
        Files.move(guide.root().resolve("templates"), shared);
        Files.createSymbolicLink(guide.root().resolve("templates"), shared);
        server = startServer(0);
        Path template = shared.resolve("section.ftl");
        assertFalse(text("/last/").contains("<!-- shared -->"));
        Files.writeString(template, "<!-- shared -->", StandardOpenOption.APPEND);
        await(() -> text("/last/").contains("<!-- shared -->"));
    }

    @Test
    void pdfsAreCreatedOnRequest() throws Exception {
        for (String folder : List.of("templates/words", "templates/paper")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    guide.write(file.toString(), Files.readString(file));
                }
            }
        }
        await(() -> get("/pdf/weekly-a4.pdf").statusCode() == 200);
        assertEquals("%PDF", new String(get("/pdf/weekly-a4.pdf").body(), 0, 4, StandardCharsets.US_ASCII));
        assertEquals(404, get("/pdf/nothing-a4.pdf").statusCode());
        String sheets = text("/_serve/paper?page=/first/&size=letter");
        assertTrue(sheets.contains("alt=\"Sheet 1 of 2\""), sheets);
        String picture = sheets.replaceFirst("(?s).*?src=\"([^\"]+)\".*", "$1");
        assertEquals("PNG", new String(get(picture).body(), 1, 3, StandardCharsets.US_ASCII));
        assertTrue(text("/_serve/paper?page=/search/&size=a4").contains("no print version"));
    }
}

package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.preview.PreviewServer;

/** Many builds and saves in one process need no more memory, threads and open files than few. {@code ./verify --long} runs it. */
@Tag("long")
class LongRunTest {

    private static final int BUILDS = 100;
    private static final int WARM_UP_BUILDS = 20;
    private static final int MEASURED_BUILDS = 10;
    private static final int BUILDS_PER_PDF_BUILD = 10;
    private static final int SAVES = 1_000;
    private static final int WARM_UP_SAVES = 200;

    /** The heap varies by some hundred kilobytes; keeping a few kilobytes in each round exceeds this. */
    private static final long MORE_HEAP = 500_000;
    private static final long MORE_HEAP_PER_ROUND = 1_000;

    /** Pools of Java's own, such as those of the common pool and the HTTP client, start threads when they need them. */
    private static final int MORE_THREADS = 4;

    private static final int MORE_FILES = 4;

    @TempDir
    Path folder;

    /** What the process uses after everything that is no longer referenced was collected. */
    private record Usage(long heap, int threads, long files) {

        static Usage now() {
            System.gc();
            long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system ? system.getOpenFileDescriptorCount() : 0;
            return new Usage(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), ManagementFactory.getThreadMXBean().getThreadCount(), files);
        }

        /** The smaller figures: a pool may keep fonts and images for a while. */
        Usage least(Usage other) {
            return other == null ? this : new Usage(Math.min(heap, other.heap), Math.min(threads, other.threads), Math.min(files, other.files));
        }

        boolean isAbout(Usage before, int rounds) {
            return heap <= before.heap + MORE_HEAP + rounds * MORE_HEAP_PER_ROUND && threads <= before.threads + MORE_THREADS && files <= before.files + MORE_FILES;
        }
    }

    /** Threads and files are released a moment after their last use. */
    private static void assertNoMoreThan(Usage before, int rounds) {
        Usage[] last = new Usage[1];
        try {
            Patience.waitUntil("resources are released", () -> {
                last[0] = Usage.now();
                return last[0].isAbout(before, rounds);
            });
        } catch (AssertionError e) {
            throw new AssertionError("after the warm-up: " + before + ", " + rounds + " rounds later: " + last[0], e);
        }
        System.out.println("LongRunTest: after the warm-up " + before + ", " + rounds + " rounds later " + last[0]);
    }

    @Test
    void aHundredBuildsInOneProcessNeedNoMoreThanThirty() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"), "");
        OutputFolder output = OutputFolder.at(folder.resolve("site"), guide.root());
        Usage warm = null;
        Usage last = null;
        for (int build = 1; build <= BUILDS; build++) {
            boolean hasPdfs = build % BUILDS_PER_PDF_BUILD == 0;
            // PDFs are cached by content, so each round has another.
            Files.writeString(guide.root().resolve("content/70-more.md"), "# More\n\n<!-- worksheet: more -->\n\n## More\n\nRound " + build
                    + " was ____________. <!-- #was -->\n\n<!-- end -->\n");
            assertEquals(List.of(), new SiteBuilder(guide.root(), false, hasPdfs).build(guide.read(), output));
            if (build > WARM_UP_BUILDS && build <= WARM_UP_BUILDS + MEASURED_BUILDS) {
                warm = Usage.now().least(warm);
            } else if (build > BUILDS - MEASURED_BUILDS) {
                last = Usage.now().least(last);
            }
        }
        assertTrue(last.isAbout(warm, BUILDS - WARM_UP_BUILDS - MEASURED_BUILDS), "after the warm-up: " + warm + ", at the end: " + last);
        System.out.println("LongRunTest: after the warm-up " + warm + ", at the end " + last);
    }

    @Test
    void aThousandSavesNeedNoMoreThanTwoHundred() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"), "");
        HttpClient http = HttpClient.newHttpClient();
        try (PreviewServer server = new PreviewServer(guide.root(), false, 0, result -> {}, Object::toString)) {
            Usage warm = null;
            for (int save = 1; save <= SAVES; save++) {
                String words = "This is round " + save + ".";
                Files.writeString(guide.root().resolve("content/70-more.md"), "# More\n\n" + words + "\n");
                HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/more/")).build();
                Patience.waitUntil(words, () -> http.send(page, HttpResponse.BodyHandlers.ofString()).body().contains(words));
                openAndCloseAPage(server.port());
                if (save == WARM_UP_SAVES) {
                    warm = Usage.now();
                }
            }
            assertNoMoreThan(warm, SAVES - WARM_UP_SAVES);
        }
    }

    /** An open page waits for events until it is closed or loaded again. */
    private static void openAndCloseAPage(int port) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("GET /_serve/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            assertTrue(socket.getInputStream().read() >= 0);
        }
    }
}

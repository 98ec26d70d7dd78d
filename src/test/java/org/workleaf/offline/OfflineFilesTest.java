package org.workleaf.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineFilesTest {

    @TempDir
    Path site;

    @Test
    void listsEveryWantedFileWithItsChecksum() throws IOException {
        write("index.html", "abc");
        write("worksheets/weekly/index.html", "");
        write("_headers", "not for readers");
        assertEquals(Map.of(
                "index.html", "352441c2-3",
                "worksheets/weekly/index.html", "00000000-0"),
                FileList.of(site, path -> !path.startsWith("_"), Map.of()).checksums());
    }

    @Test
    void theServiceWorkerChangesOnlyIfAFileChanges() throws IOException {
        write("index.html", "abc");
        String before = worker();
        assertEquals(before, worker());
        write("index.html", "abd");
        String changed = worker();
        assertNotEquals(before, changed);
        write("index.html", "abc");
        write("more.pdf", "");
        assertNotEquals(before, worker());
        assertNotEquals(changed, worker());
    }

    @Test
    void theManifestListsOnlyExistingIcons() {
        JsonObject manifest = JsonParser.parseString(WebAppManifest.json("Closer", "", "en", "#f5eee1",
                Map.of("og.png", "og-1.png", "icon-maskable-512.png", "icon-maskable-512-1a.png"))).getAsJsonObject();
        assertEquals("[{\"src\":\"icon-maskable-512-1a.png\",\"sizes\":\"512x512\",\"type\":\"image/png\",\"purpose\":\"maskable\"}]",
                manifest.get("icons").toString());
        assertTrue(!manifest.has("description"), "an empty description");
    }

    private String worker() throws IOException {
        return ServiceWorker.script(FileList.of(site, path -> true, Map.of()));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}

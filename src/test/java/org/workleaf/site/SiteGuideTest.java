package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

/** The template variables {@code guide} and {@code here}. */
class SiteGuideTest {

    @TempDir
    Path folder;

    private SmallGuide written;
    private SiteGuide guide;

    @BeforeEach
    void write() throws Exception {
        written = new SmallGuide(folder.resolve("guide"))
                .write("content/10-first/20-within.md", "---\nsummary: Inside.\n---\n\n# Within\n")
                .write("content/10-first/10-deep/05-down.md", "# Down\n");
        guide = read();
    }

    private SiteGuide read() throws Exception {
        SharedModel shared = new SharedModel(SiteSettings.read(written.root()), Map.of("en", Map.of()));
        return SiteGuide.inFirstLanguage(shared, written.read().pages().stream().map(shared::complete).toList());
    }

    @Test
    void aPageHasItsNeighboursParentAndChildren() {
        Map<String, Object> first = guide.here("first/").get(0);
        assertEquals(Map.of("title", "A small guide", "path", ""), first.get("previous"));
        assertEquals(Map.of("title", "Down", "path", "first/deep/down/"), first.get("next"));
        assertFalse(first.containsKey("parent"));
        assertEquals(List.of("first/deep/down/", "first/within/"),
                ((List<?>) first.get("children")).stream().map(child -> ((Map<?, ?>) child).get("path")).toList());
        assertEquals(Map.of("title", "First", "path", "first/"), guide.here("first/within/").get(0).get("parent"));
    }

    @Test
    void theFirstPageHasNoChildrenAndTheLastHasNoNext() {
        assertEquals(List.of(), guide.here("").get(0).get("children"));
        Map<String, Object> last = guide.here("last/").get(0);
        assertFalse(last.containsKey("next"));
        assertFalse(last.containsKey("parent"));
    }

    @Test
    void theSidebarIsUpdatedWhenTitlesOrPagesChange() throws Exception {
        assertNavigationAfter("content/20-last.md", "# Last\n\nAnother text.\n");
        assertNavigationAfter("content/20-last.md", "# The last one\n");
        assertNavigationAfter("content/10-first/20-within.md", "---\nsummary: Still inside.\n---\n\n# Within\n");
        assertNavigationAfter("content/15-between.md", "# Between\n");
        Files.delete(written.root().resolve("content/15-between.md"));
        assertNavigationAfter("content/20-last.md", "# Last\n");
    }

    private void assertNavigationAfter(String file, String text) throws Exception {
        written.write(file, text);
        SiteGuide next = read();
        next.reuseFrom(guide);
        SiteGuide fresh = read();
        for (Map<String, Object> page : fresh.pages()) {
            String path = (String) page.get("path");
            assertEquals(fresh.beside(path), next.beside(path), file + " → " + path);
            assertEquals(fresh.here(path), next.here(path), file + " → " + path);
        }
        assertEquals(fresh.titles(), next.titles());
        guide = next;
    }

    @Test
    void aGeneratedPageHasNoPosition() {
        assertEquals(List.of(), guide.here("print/"));
    }
}

package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        PageRelations first = guide.here("first/").orElseThrow();
        assertEquals(Optional.of(link("A small guide", "")), first.previous());
        assertEquals(Optional.of(link("Down", "first/deep/down/")), first.next());
        assertEquals(Optional.empty(), first.parent());
        assertEquals(List.of("first/deep/down/", "first/within/"),
                first.children().stream().map(PageRelations.Child::path).toList());
        assertEquals(Optional.of(link("First", "first/")), guide.here("first/within/").orElseThrow().parent());
    }

    private static PageLink link(String title, String path) {
        return new PageLink(title, path, Optional.empty());
    }

    @Test
    void theFirstPageHasNoChildrenAndTheLastHasNoNext() {
        assertEquals(List.of(), guide.here("").orElseThrow().children());
        PageRelations last = guide.here("last/").orElseThrow();
        assertEquals(Optional.empty(), last.next());
        assertEquals(Optional.empty(), last.parent());
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
        for (PageModel page : fresh.pages()) {
            String path = page.path();
            assertEquals(fresh.beside(path), next.beside(path), file + " → " + path);
            assertEquals(fresh.here(path), next.here(path), file + " → " + path);
        }
        assertEquals(fresh.titles(), next.titles());
        guide = next;
    }

    @Test
    void aGeneratedPageHasNoPosition() {
        assertEquals(Optional.empty(), guide.here("print/"));
    }
}

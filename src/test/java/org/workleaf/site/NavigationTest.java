package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages that are listed in a page's sidebar. */
class NavigationTest {

    @Test
    void listsTheWholeGuideIfItIsSmall() {
        Navigation guide = guide(3, 4);
        assertEquals(List.of("part-0/ 0", "part-0/page-1/ 1", "part-0/page-2/ 1", "part-0/page-3/ 1", "part-1/ 0", "*part-1/page-1/ 1",
                "part-1/page-2/ 1", "part-1/page-3/ 1", "part-2/ 0", "part-2/page-1/ 1", "part-2/page-2/ 1", "part-2/page-3/ 1"),
                shown(guide.beside("part-1/page-1/")));
    }

    @Test
    void listsThePagesNearAPageAndNearItsFolderInALargeGuide() {
        Navigation guide = guide(40, 40);
        List<String> beside = shown(guide.beside("part-20/page-20/"));
        assertEquals(List.of("14 more 0", "part-14/ 0"), beside.subList(0, 2));
        int folder = beside.indexOf("part-20/ 0");
        assertEquals(List.of("13 more 1", "part-20/page-14/ 1"), beside.subList(folder + 1, folder + 3));
        assertEquals("*part-20/page-20/ 1", beside.get(folder + 8));
        assertEquals(List.of("part-20/page-26/ 1", "13 more 1", "part-21/ 0"), beside.subList(folder + 14, folder + 17));
        assertEquals("13 more 0", beside.get(beside.size() - 1));
    }

    @Test
    void listsThePagesOfAFolderOnTheFoldersPage() {
        List<String> beside = shown(guide(40, 40).beside("part-0/"));
        assertEquals(List.of("*part-0/ 0", "part-0/page-1/ 1"), beside.subList(0, 2));
        assertEquals("26 more 1", beside.get(14));
    }

    @Test
    void listsTheStartOfTheGuideOnAGeneratedPage() {
        List<String> beside = shown(guide(40, 40).beside("worksheets/"));
        assertEquals("part-0/ 0", beside.get(0));
        assertEquals("27 more 0", beside.get(13));
        assertEquals(14, beside.size());
    }

    @Test
    void doesNotListAllOfThousandsOfPagesInOneFolder() {
        List<PageModel> pages = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            pages.add(page("page-" + i + "/", 0));
        }
        Navigation guide = new Navigation(pages, "");
        assertEquals(15, guide.beside("page-2500/").size());
        assertTrue(shown(guide.beside("page-4999/")).contains("*page-4999/ 0"));
    }

    @Test
    void theHomePageOfAnotherLanguageIsNoParent() {
        Navigation guide = new Navigation(List.of(page("de/", 0), page("de/part/", 0), page("de/part/page/", 1)), "de/");
        assertEquals(List.of("de/part/ 0", "*de/part/page/ 1"), shown(guide.beside("de/part/page/")));
        assertEquals("de/part/", guide.parent("de/part/page/").orElseThrow().path());
        assertTrue(guide.parent("de/part/").isEmpty());
        assertEquals(List.of(), guide.children("de/"));
    }

    private static Navigation guide(int folders, int each) {
        List<PageModel> pages = new ArrayList<>(List.of(page("", 0)));
        for (int folder = 0; folder < folders; folder++) {
            pages.add(page("part-" + folder + "/", 0));
            for (int i = 1; i < each; i++) {
                pages.add(page("part-" + folder + "/page-" + i + "/", 1));
            }
        }
        return new Navigation(pages, "");
    }

    private static PageModel page(String path, int depth) {
        return SamplePage.at(path, path, depth, List.of());
    }

    private static List<String> shown(List<SidebarEntry> beside) {
        return beside.stream().map(entry -> {
            if (entry instanceof SidebarEntry.PageEntry page) {
                return (page.current().isPresent() ? "*" : "") + page.path() + " " + page.depth();
            }
            return ((SidebarEntry.More) entry).more() + " more " + entry.depth();
        }).toList();
    }
}

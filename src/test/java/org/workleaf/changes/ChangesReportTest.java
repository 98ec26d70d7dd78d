package org.workleaf.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workleaf.changes.WorksheetChange.NameChange;

/** Reports that are too long for a comment on GitHub. */
class ChangesReportTest {

    private static final int LIMIT = 65_536;

    private static PageChange page(int number, String title) {
        return new PageChange(ChangeKind.NEW, title, "content/" + number + ".md", Optional.empty(), false, 1, 0);
    }

    private static String markdown(List<PageChange> pages, List<WorksheetChange> sheets, List<String> pictures) {
        String text = new ChangesReport(new Changes(pages, sheets, List.of()), "main", pictures, "pictures").markdown();
        assertTrue(text.length() < LIMIT - 1000, text.length() + " characters");
        assertTrue(text.endsWith("\nCompared with `main`.\n"), "the end is there");
        assertFalse(text.matches("(?s).*[\\ud800-\\udbff](?![\\udc00-\\udfff]).*"), "no character is cut in two");
        return text;
    }

    @Test
    void thousandsOfChangesAreCutBetweenItemsAndCounted() {
        String text = markdown(IntStream.range(0, 5000).mapToObj(each -> page(each, "Eine Seite 🫖 _" + each + "_")).toList(), List.of(), List.of());
        long listed = text.lines().filter(line -> line.startsWith("- **new** `content/")).count();
        assertTrue(text.contains("\n- … and " + (5000 - listed) + " more changes; `./workleaf changes` lists them all\n"), text.substring(text.length() - 300));
        assertTrue(listed > 500, listed + " pages");
    }

    @Test
    void whatReadersWouldLoseIsListedFirst() {
        List<NameChange> names = IntStream.range(0, 3000).mapToObj(each -> new NameChange(each == 2999 ? ChangeKind.LOST : ChangeKind.NEW,
                "name-" + each, "", "“" + "words ".repeat(20) + "”")).toList();
        WorksheetChange sheet = new WorksheetChange(ChangeKind.CHANGED, "daily", Optional.empty(), "Daily", "content/daily.md", names);
        String text = markdown(IntStream.range(0, 3000).mapToObj(each -> page(each, "🫖".repeat(100_000 / 3000))).toList(), List.of(sheet),
                IntStream.range(0, 3000).mapToObj(each -> "picture-" + each + "-before.png").toList());
        assertTrue(text.contains("**lost** `name-2999`"), text.substring(0, 500));
        assertEquals(3, text.lines().filter(line -> line.startsWith("- … and ")).count(), "each list is cut");
    }

    @Test
    void aVeryLongTitleIsShortened() {
        String text = markdown(List.of(page(1, "🫖*".repeat(100_000)), page(2, "short")), List.of(), List.of());
        assertTrue(text.contains("“short”"), text);
        assertTrue(text.contains("…"), text);
    }
}

package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.FileEdit;
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;

class TranslationStatusCommandTest {

    @TempDir
    Path folder;

    @Test
    void anUpdatedPageIsNoLongerReported() throws Exception {
        Evening guide = new Evening(folder, "de").change("content/10-first.md", "Put the telephones away.", "Switch the telephones off.");
        assertEquals(List.of("content/de/10-first.md"), outdated());
        assertEquals(0, run("content/de/10-first.md"));
        assertEquals(List.of(), outdated());
        assertTrue(Files.readString(guide.file("content/de/10-first.md")).contains("\n# Der erste Abend\n"));
    }

    private List<String> outdated() throws Exception {
        List<Diagnostic> problems = new ArrayList<>();
        Guide guide = new GuideReader().read(folder, false, problems);
        return GuideChecker.all(folder, guide).stream().filter(problem -> problem.code().equals("old-translation"))
                .map(problem -> problem.file().path()).toList();
    }

    @Test
    void lineEndsInTheSourceDoNotChangeItsVersion() throws Exception {
        Evening guide = new Evening(folder, "de");
        Path source = guide.file("content/10-first.md");
        Files.writeString(source, "\uFEFF" + FileEdit.replaced(Files.readString(source), "\n", "\r\n"));
        assertEquals(List.of(), outdated());
    }

    @Test
    void aFileThatIsNotATranslationIsAUsageError() throws Exception {
        new Evening(folder, "de");
        assertEquals(2, run("content/10-first.md"));
        assertEquals(2, run("content/de/99-nothing.md"));
    }

    @Test
    void aGuideWithOneLanguageIsAUsageError() throws Exception {
        new Evening(folder, "");
        assertEquals(2, run());
    }

    private int run(String... files) {
        List<String> args = new ArrayList<>(List.of("translated", "--source", folder.toString()));
        args.addAll(List.of(files));
        return Workleaf.run(args.toArray(String[]::new));
    }

    @Test
    void theVersionIsWrittenAndNothingElseChanges() {
        assertEquals("---\ntranslated-from: 12ab34cd\n---\n\n# Eins\n", TranslationStatusCommand.withVersion("# Eins\n", 0, "12ab34cd"));
        assertEquals("---\r\ntranslated-from: 12ab34cd\r\nminutes: 3\r\n---\r\n# Eins\r\n",
                TranslationStatusCommand.withVersion("---\r\nminutes: 3\r\n---\r\n# Eins\r\n", 22, "12ab34cd"));
        assertEquals("\uFEFF---\nminutes: 3\ntranslated-from: 12ab34cd\n---\n# Eins\n",
                TranslationStatusCommand.withVersion("\uFEFF---\nminutes: 3\ntranslated-from: 0\n---\n# Eins\n", 40, "12ab34cd"));
    }
}

package org.workleaf.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;
import org.workleaf.SmallGuide;

/** Problems reported after edits of pages, settings and templates. */
class ProjectTest {

    private static final String LAST = "content/20-last.md";

    @TempDir
    Path folder;

    private SmallGuide guide;
    private Project project;

    @BeforeEach
    void open() throws Exception {
        guide = new SmallGuide(folder);
        project = new Project(guide.root(), false);
        assertEquals(List.of(), problemCodes());
    }

    @Test
    void aPagesProblemsStayWhileOtherPagesAreSaved() throws Exception {
        save(LAST, "# Last\n\nThe the end.\n");
        assertEquals(List.of("doubled-word"), problemCodes());
        save("content/index.md", "# A small guide\n\nRead [the first page](10-first/index.md#here), and [the last](20-last.md).\n");
        assertEquals(List.of("doubled-word"), problemCodes());
        save(LAST, "# Last\n\nThe end.\n");
        assertEquals(List.of(), problemCodes());
    }

    @Test
    void newSettingsApplyToPagesWithoutProblems() throws Exception {
        save(LAST, "# Last\n\nSometimes a conversation becomes difficult because neither of you remembers how it began.\n");
        assertEquals(List.of(), problemCodes());
        save("jbake.properties", Files.readString(guide.root().resolve("jbake.properties")) + "\ncheck.reading-age=8\n");
        assertEquals(List.of("hard-sentence"), problemCodes());
    }

    @Test
    void templateProblemsStayWhileOtherPagesAreWarmedUp() throws Exception {
        save("templates/section.ftl", "<#ftl output_format=\"HTML\">\n${content.nothing}\n");
        project.site().page("last/index.html");
        assertEquals(List.of("template-failed"), problemCodes());
        for (int page = 0; page < 3; page++) { // includes the first page, which has another template
            project.warmUp();
            assertEquals(List.of("template-failed"), problemCodes());
        }
    }

    @Test
    void aPageStaysWhileItsFileIsMissingForAMoment() throws Exception {
        Path file = guide.root().resolve(LAST);
        Path away = guide.root().resolve("away");
        Files.move(file, away);
        project.update(Set.of(file));
        assertEquals(ReloadLevel.NONE, project.removeMissing(TimeUnit.HOURS.toMillis(1)));
        assertTrue(page("last/index.html").contains("The end."));
        Files.move(away, file);
        project.update(Set.of(file));
        project.removeMissing(0);
        assertTrue(page("last/index.html").contains("The end."));
        Files.delete(file);
        project.update(Set.of(file));
        assertEquals(ReloadLevel.RELOAD, project.removeMissing(0));
        assertEquals(Optional.empty(), project.site().page("last/index.html"));
    }

    /** As after an overflow of file system events. */
    @Test
    void readingEverythingAgainAppliesAllSettings() throws Exception {
        save("templates/section.ftl", "<#ftl output_format=\"HTML\">\n${content.site.title}\n");
        Path settings = guide.root().resolve("jbake.properties");
        FileEdit.replaceLine(settings, "site.title=", "site.title=Another title");
        FileEdit.replaceLine(settings, "site.languages=", "site.languages=de");
        guide.write("content/de/20-last.md", "# Zuletzt\n\nDas Ende.\n");
        project.readAll();
        assertTrue(page("last/index.html").contains("Another title"));
        assertTrue(page("de/last/index.html").contains("Another title"));
        save("content/de/20-last.md", "# Am Schluss\n\nDas Ende.\n");
        assertTrue(page("de/last/index.html").contains("Another title"));
    }

    private String page(String uri) throws Exception {
        return new String(project.site().page(uri).orElseThrow().html(), StandardCharsets.UTF_8);
    }

    private void save(String file, String text) throws Exception {
        guide.write(file, text);
        project.update(Set.of(guide.root().resolve(file)));
    }

    /** Without the missing registry of answers. */
    private List<String> problemCodes() throws Exception {
        return project.check().problems().stream().map(problem -> problem.code()).filter(code -> !code.equals("answers-lock")).toList();
    }
}

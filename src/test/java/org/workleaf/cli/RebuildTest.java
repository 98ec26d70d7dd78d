package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.FileEdit;
import org.workleaf.SmallGuide;

/** Compares rebuilds into the same folder with builds into an empty one. */
class RebuildTest {

    private static final List<String> PAGES = List.of("10-what-it-is.md", "20-why-it-matters.md", "30-practices/index.md",
            "30-practices/20-empathy.md", "30-practices/70-patience.md", "40-final-thoughts.md");
    private static final String HARD_SENTENCE = "Sometimes a conversation becomes difficult because neither of you remembers how it began, "
            + "and then it is better to wait for another evening.";

    @TempDir
    Path folder;

    private Path guide;

    @BeforeEach
    void copyGuide() throws IOException {
        guide = folder.resolve("guide");
        for (String name : List.of("content", "templates", "assets", "jbake.properties")) {
            copy(Path.of(name), guide.resolve(name));
        }
    }

    @Test
    void afterAnyEditTheSiteEqualsACleanBuild() throws IOException {
        Random random = new Random(1);
        List<Integer> edits = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
        Collections.shuffle(edits, random);
        build(guide);
        for (int edit : edits) {
            String edited = change(random, edit);
            build(guide);
            assertEquals(cleanBuild(), files(guide.resolve("target/site")), edited);
        }
    }

    @Test
    void aBuildWithoutPdfsCreatesOnlyTheSite() throws IOException {
        build(guide);
        try (Stream<Path> created = Files.list(guide.resolve("target"))) {
            assertEquals(List.of("site"), created.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void aBuildWithoutAChangeWritesNoPage() throws IOException {
        build(guide);
        Path page = guide.resolve("target/site/practices/empathy/index.html");
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(page, written);
        build(guide);
        assertEquals(written, Files.getLastModifiedTime(page));
    }

    @Test
    void templatesInALinkedFolderAreRead() throws IOException {
        Path shared = folder.resolve("shared");
        Files.move(guide.resolve("templates"), shared);
        Files.createSymbolicLink(guide.resolve("templates"), shared);
        build(guide);
        Path foot = shared.resolve("layout/foot.ftl");
        FileEdit.replace(foot, "<footer", "<!-- shared --><footer");
        build(guide);
        assertTrue(Files.readString(guide.resolve("target/site/index.html")).contains("<!-- shared -->"));
        Path words = shared.resolve("words/en.properties");
        FileEdit.replace(words, "exit.leave=Leave quickly", "exit.leave=Away");
        build(guide);
        assertTrue(Files.readString(guide.resolve("target/site/safety/index.html")).contains("Away"));
    }

    @Test
    void jbakesCustomPropertiesAreRead() throws IOException {
        Path template = guide.resolve("templates/section.ftl");
        Files.writeString(guide.resolve("templates/other.ftl"),
                FileEdit.replaced(Files.readString(template), "<article", "<!-- other --><article"));
        build(guide);
        Files.writeString(guide.resolve("custom.properties"), "template.section.file=other.ftl\n");
        build(guide);
        assertTrue(Files.readString(guide.resolve("target/site/practices/empathy/index.html")).contains("<!-- other -->"));
    }

    @Test
    void aTemplateMayListAllKeysOfAPage() throws IOException {
        Path template = guide.resolve("templates/worksheets.ftl");
        FileEdit.replace(template, "<h1>", "<#list guide as page><#list page as key, value>"
                + "<#if value?is_string><p>${key}: ${value}</p></#if></#list></#list><h1>");
        build(guide);
        Path page = guide.resolve("content/40-final-thoughts.md");
        FileEdit.replaceLine(page, "summary:", "summary: A summary of its own.");
        build(guide);
        assertEquals(cleanBuild(), files(guide.resolve("target/site")));
    }

    @Test
    void aChangedPageWithTheSameLengthAndTimeIsReadAgain() throws IOException {
        Path source = guide.resolve("content/40-final-thoughts.md");
        build(guide);
        String before = Files.readString(guide.resolve("target/site/final-thoughts/index.html"));
        FileTime time = Files.getLastModifiedTime(source);
        FileEdit.replace(source, " the ", " teh ");
        Files.setLastModifiedTime(source, time);
        build(guide);
        assertNotEquals(before, Files.readString(guide.resolve("target/site/final-thoughts/index.html")));
        assertEquals(cleanBuild(), files(guide.resolve("target/site")));
    }

    @Test
    void aLanguageIsRebuiltWhenItsMessagesPagesOrTheListOfLanguagesChange() throws IOException {
        Evening evening = new Evening(folder.resolve("evening"));
        guide = evening.root();
        Path german = guide.resolve("target/site/de/first/index.html");
        build(guide);
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(german, written);
        build(guide);
        assertEquals(written, Files.getLastModifiedTime(german));
        evening.change("templates/words/de.properties", "Zum Text springen", "Gleich zum Text");
        rebuildAndCompare("a message");
        assertTrue(Files.readString(german).contains("Gleich zum Text"));
        evening.change("content/de/10-first.md", "Legt die Telefone weg.", "Schaltet die Telefone aus.");
        rebuildAndCompare("a translated page");
        assertTrue(Files.readString(german).contains("Schaltet die Telefone aus."));
        evening.change("content/20-deeper/10-second.md", "# The second evening", "# Still: the second evening");
        rebuildAndCompare("a page that is not translated");
        assertTrue(Files.readString(guide.resolve("target/site/de/deeper/second/index.html")).contains("Still: "));
        evening.change("jbake.properties", "site.title.de=Abend", "site.title.de=Feierabend");
        rebuildAndCompare("the title in one language");
        assertTrue(Files.readString(german).contains("Feierabend"));
        evening.change("jbake.properties", "site.languages=de, ar", "site.languages=de");
        Files.delete(guide.resolve("content/ar/10-first.md"));
        Files.delete(guide.resolve("content/ar/index.md"));
        rebuildAndCompare("one language fewer");
        Files.delete(guide.resolve("content/de/10-first.md"));
        rebuildAndCompare("one translation fewer");
        assertTrue(Files.readString(german).contains("Put the telephones away."));
    }

    @Test
    void aProblemIsReportedByEachBuildUntilItIsFixed() throws IOException {
        guide = new SmallGuide(folder.resolve("small")).root();
        Path last = guide.resolve("content/20-last.md");
        Files.writeString(last, "# Last\n\nThe the end.\n");
        assertTrue(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
        assertTrue(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
        Files.writeString(last, "# Last\n\nThe end.\n");
        assertFalse(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
        Files.writeString(last, "# Last\n\nThe the end.\n");
        assertTrue(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
    }

    @Test
    void newSettingsApplyToAllPages() throws IOException {
        guide = new SmallGuide(folder.resolve("small")).root();
        Files.writeString(guide.resolve("content/20-last.md"), "# Last\n\n" + HARD_SENTENCE + "\n");
        Path settings = guide.resolve("jbake.properties");
        FileEdit.replaceLine(settings, "check.reading-age=", "check.reading-age=22");
        assertFalse(CommandResult.ofGuide(guide, "build").err().contains("hard-sentence"));
        FileEdit.replace(settings, "check.reading-age=22", "check.reading-age=12");
        assertTrue(CommandResult.ofGuide(guide, "build").err().contains("hard-sentence"));
    }

    @Test
    void draftsAreCheckedWhenTheyAreIncluded() throws IOException {
        guide = new SmallGuide(folder.resolve("small")).root();
        Files.writeString(guide.resolve("content/20-last.md"), "---\ndraft: true\n---\n\n# Last\n\nThe the end.\n");
        Files.writeString(guide.resolve("content/10-first/index.md"), "# First\n\nThe beginning.\n");
        assertFalse(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
        assertFalse(CommandResult.ofGuide(guide, "build").err().contains("doubled-word"));
        assertTrue(CommandResult.ofGuide(guide, "build", "--drafts").err().contains("doubled-word"));
    }

    private void rebuildAndCompare(String changed) throws IOException {
        build(guide);
        assertEquals(cleanBuild(), files(guide.resolve("target/site")), changed);
    }

    private String change(Random random, int edit) throws IOException {
        Path page = guide.resolve("content").resolve(PAGES.get(random.nextInt(PAGES.size())));
        String text = Files.readString(page);
        switch (edit) {
            case 0 -> {
                Files.writeString(page, text + "\nA sentence more, number " + edit + ".\n");
                return "a sentence in " + page;
            }
            case 1 -> {
                FileEdit.replace(page, "\n# ", "\n# " + edit + " ");
                return "the title of " + page;
            }
            case 2 -> {
                Files.writeString(guide.resolve("content/45-new-" + edit + ".md"), "# A new page " + edit + "\n\nIt is short.\n");
                return "a new page";
            }
            case 3 -> {
                try (Stream<Path> pages = Files.list(guide.resolve("content"))) {
                    for (Path added : pages.filter(each -> each.getFileName().toString().startsWith("45-new")).toList()) {
                        Files.delete(added);
                    }
                }
                return "new pages deleted";
            }
            case 4 -> {
                Path template = guide.resolve("templates/layout/foot.ftl");
                FileEdit.replace(template, "<footer", "<!-- " + edit + " --><footer");
                return "a template";
            }
            case 5 -> {
                Files.writeString(guide.resolve("jbake.properties"), "\nsite.tagline=Tagline " + edit + "\n",
                        StandardOpenOption.APPEND);
                return "the tagline";
            }
            case 6 -> {
                Files.writeString(guide.resolve("target/site/practices/empathy/index.html"), "Overwritten.");
                Files.delete(guide.resolve("target/site/safety/index.html"));
                return "the output";
            }
            default -> {
                Path sheet = guide.resolve("assets/css/component/sheet.css");
                Files.writeString(sheet, Files.readString(sheet) + "\n.edit-" + edit + " { color: red }\n");
                return "a stylesheet";
            }
        }
    }

    private Map<String, String> cleanBuild() throws IOException {
        Path other = folder.resolve("other-" + System.nanoTime());
        for (String name : List.of("content", "templates", "assets", "jbake.properties")) {
            copy(guide.resolve(name), other.resolve(name));
        }
        build(other);
        return files(other.resolve("target/site"));
    }

    private static void build(Path guide) {
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", guide.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}

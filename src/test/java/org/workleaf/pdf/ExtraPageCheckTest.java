package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.source.Diagnostic;

/** The PDFs of a build, and its warning about sheets that exceed their pages by a few lines. */
class ExtraPageCheckTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuideWithPdfTemplates() throws IOException {
        guide = new SmallGuide(folder.resolve("guide"));
        for (String folder : List.of("templates/paper", "templates/words")) {
            Path to = Files.createDirectories(guide.root().resolve(folder));
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private List<Diagnostic> build(boolean pdfs) throws Exception {
        return new SiteBuilder(guide.root(), false, pdfs)
                .build(guide.read(), OutputFolder.at(folder.resolve("site"), guide.root()));
    }

    /** @param end more parts at the end of the sheet */
    private void writeSheetOf(int answers, String end) throws IOException {
        String questions = IntStream.range(0, answers).mapToObj(answer -> "**Question " + answer + "** <!-- #a" + answer + " -->\n\n"
                + "______________________________\n".repeat(2)).collect(Collectors.joining("\n"));
        guide.write("content/20-last.md", "# Last\n\n<!-- worksheet: long -->\n\n## Long\n\n" + questions + end + "\n<!-- end -->\n");
    }

    @Test
    void aBuildCreatesThePdfsOfEachSheetThePackAndTheGuide() throws Exception {
        assertEquals(List.of(), build(true));
        try (Stream<Path> files = Files.list(folder.resolve("site/pdf"))) {
            assertEquals(List.of("guide-a4.pdf", "guide-letter.pdf", "pack-a4.pdf", "pack-letter.pdf", "weekly-a4.pdf",
                    "weekly-large-a4.pdf", "weekly-letter.pdf"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aBuildWithoutPdfsCreatesNone() throws Exception {
        assertEquals(List.of(), build(false));
        assertFalse(Files.exists(folder.resolve("site/pdf")));
    }

    @Test
    void aSheetThatOverflowsByAFewLinesCausesAWarningAndTheSiteIsBuilt() throws Exception {
        writeSheetOf(11, "");
        List<Diagnostic> problems = build(true);
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(ExtraPageCheck.CODE, problems.get(0).code());
        assertEquals("content/20-last.md", problems.get(0).file().path());
        assertEquals(3, problems.get(0).position().line());
        assertFalse(problems.get(0).isError());
        assertFalse(problems.get(0).help().contains("table"), problems.get(0).help());
        assertTrue(Files.exists(folder.resolve("site/pdf/long-a4.pdf")));
    }

    @Test
    void theWarningSaysHowToDivideATable() throws Exception {
        writeSheetOf(10, "\n| Day | Plan |\n|---|---|\n| Monday | ____ <!-- #monday --> |\n");
        List<Diagnostic> problems = build(true);
        assertEquals(List.of(ExtraPageCheck.CODE), problems.stream().map(Diagnostic::code).toList());
        assertTrue(problems.get(0).help().contains("make two tables"), problems.get(0).help());
    }

    @Test
    void aSheetThatFitsCausesNoWarning() throws Exception {
        writeSheetOf(5, "");
        assertEquals(List.of(), build(true));
    }

    @Test
    void aFailingPdfTemplateIsReported() throws Exception {
        guide.write("templates/paper/sheet.ftl", "<#ftl output_format=\"HTML\">\n<#macro sheet s level=1>${s.nothing}</#macro>\n"
                + "<#macro foot s title></#macro>\n<#function kindName w><#return \"\"></#function>\n");
        List<Diagnostic> problems = build(true);
        assertEquals(List.of("template-failed"), problems.stream().map(Diagnostic::code).distinct().toList());
        assertEquals("templates/paper/sheet.ftl", problems.get(0).file().path());
    }
}

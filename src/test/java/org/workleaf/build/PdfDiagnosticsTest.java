package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;

/** A build with an incomplete PDF fails, reports the source line, and doesn't change the published site. */
class PdfDiagnosticsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void copyTemplates() throws IOException {
        for (String folder : List.of("templates", "assets")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file.toString()).getParent());
                    Files.copy(file, root.resolve(file.toString()));
                }
            }
        }
        Path settings = Files.copy(Path.of("jbake.properties"), root.resolve("jbake.properties"));
        FileEdit.replaceLine(settings, "site.safety=", "site.safety=");
        write("content/index.md", "# Home\n\nWords.\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private List<Diagnostic> build() throws Exception {
        Guide guide = new GuideReader().read(root, false, new ArrayList<>());
        return new SiteBuilder(root, false).build(guide, OutputFolder.at(root.resolve("target/site"), root)).stream()
                .filter(Diagnostic::isError).toList();
    }

    private static String place(Diagnostic problem) {
        return problem.code() + " " + problem.file().path() + ":" + problem.position().line();
    }

    private void assertFails(String place, String message) throws Exception {
        List<Diagnostic> problems = build();
        assertEquals(List.of(place), problems.stream().map(PdfDiagnosticsTest::place).toList(), problems.toString());
        assertTrue(problems.get(0).message().contains(message), problems.get(0).message());
        assertFalse(Files.exists(root.resolve("target/site/index.html")), "published anyway");
    }

    @Test
    void reportsAnImageInAnUnsupportedFormat() throws Exception {
        write("content/index.md", "# Home\n\nWords.\n\n![A cup](cup.avif)\n");
        write("content/cup.avif", "\0\0\0\u001cftypavif and more");
        assertFails("pdf-image content/index.md:5", "AVIF");
    }

    @Test
    void reportsADamagedImage() throws Exception {
        write("content/index.md", "# Home\n\n![A cup](cup.png)\n");
        Files.write(root.resolve("content/cup.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H'});
        assertFails("pdf-image content/index.md:3", "damaged");
    }

    @Test
    void reportsAnSvgThatNeedsAnotherFile() throws Exception {
        write("content/index.md", "# Home\n\n![A cup](cup.svg)\n");
        write("content/cup.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/hostname' width='9' height='9'/></svg>");
        assertFails("pdf-image content/index.md:3", "a link to another file");
    }

    @Test
    void reportsACardWithTooMuchTextAtItsDeck() throws Exception {
        write("content/index.md", "# Home\n\n<!-- cards: deck -->\n\n## Deck\n\n- " + "so many words ".repeat(60) + "<!-- #one -->\n\n<!-- end -->\n");
        assertFails("pdf-incomplete content/index.md:3", "does not fit on its card");
    }

    @Test
    void reportsAMissingFontAtTheWorksheetsThatUseIt() throws Exception {
        write("content/index.md", "# Home\n\n<!-- worksheet: one -->\n\n## One\n\nDate: ____ <!-- #date -->\n\n<!-- end -->\n\n"
                + "<!-- checklist: two -->\n\n## Two\n\n- [ ] Done <!-- #done -->\n\n<!-- end -->\n");
        Path css = root.resolve("templates/paper/paper.css");
        Files.writeString(css, Files.readString(css) + "\n.sheet-checklist { font-family: Nowhere; }\n");
        List<Diagnostic> problems = build();
        assertFalse(problems.isEmpty());
        List<Diagnostic> ofSheets = problems.stream().filter(problem -> problem.help().contains("two-")).toList();
        assertFalse(ofSheets.isEmpty(), problems.toString());
        assertTrue(ofSheets.stream().allMatch(problem -> place(problem).equals("pdf-incomplete content/index.md:11")), problems.toString());
        assertTrue(problems.stream().noneMatch(problem -> problem.help().contains("one-")), "blamed on another sheet: " + problems);
    }

    @Test
    void reportsAMistakeInTheStylesheetForPdfs() throws Exception {
        Path css = root.resolve("templates/paper/paper.css");
        long lines = Files.readString(css).lines().count();
        Files.writeString(css, Files.readString(css) + ".kind { colour-of-ink: black; }\n");
        assertFails("pdf-incomplete templates/paper/paper.css:" + (lines + 1), "colour-of-ink is an unrecognized CSS property");
    }

    @Test
    void reportsALinkThatRunsAScriptOrOpensAFile() throws Exception {
        Path template = root.resolve("templates/paper/leaflet.ftl");
        String before = Files.readString(template);
        for (String target : List.of("javascript:x()", "file:///etc/passwd", "data:text/html,x")) {
            Files.writeString(template, FileEdit.replaced(before, "</body>", "<p><a href=\"" + target + "\">Press me</a></p></body>"));
            assertFails("pdf-incomplete content/index.md:1", "a link in the PDF has a target that is not allowed: `" + target + "`");
        }
    }

    @Test
    void aLinkWithoutATargetInThePdfIsAnError() throws Exception {
        Path template = root.resolve("templates/paper/leaflet.ftl");
        FileEdit.replace(template, "</body>", "<p><a href=\"#nowhere\">Go on</a></p></body>");
        assertFails("pdf-incomplete content/index.md:1", "nowhere");
    }

    @Test
    void aLinkToAWorksheetHasATargetInThePdf() throws Exception {
        write("content/index.md", "# Home\n\nFill in [the sheet](10-sheet.md#my-day).\n");
        write("content/10-sheet.md", "# Sheet\n\n<!-- worksheet: day -->\n\n## My day\n\nToday I felt ____. <!-- #felt -->\n\n<!-- end -->\n");
        assertEquals(List.of(), build());
    }
}

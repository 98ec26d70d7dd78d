package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.site.WorksheetModel;

/** Which PDFs a second build creates again. */
class PdfCacheTest {

    private static final CloserPdfs GUIDE = CloserPdfs.get();

    @TempDir
    Path cache;

    private List<PdfSpec> some(PdfGuideModel model) {
        return PdfSpec.of(model).stream().filter(spec ->
                spec.name().matches("(weekly-check-in|listening-well)-(a4|letter)")).toList();
    }

    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(cache)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    @Test
    void aSecondBuildCreatesNoPdfAgain() throws IOException {
        List<Pdf> first = new PdfBatchBuilder(GUIDE.model(), Optional.of(cache)).build(some(GUIDE.model()));
        Map<String, FileTime> before = files();
        List<Pdf> second = new PdfBatchBuilder(GUIDE.model(), Optional.of(cache)).build(some(GUIDE.model()));
        assertEquals(before, files());
        assertEquals(4, before.size());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i).bytes(), second.get(i).bytes());
            assertEquals(first.get(i).fit(), second.get(i).fit());
        }
    }

    @Test
    void onlyAChangedSheetIsCreatedAgain() throws IOException {
        new PdfBatchBuilder(GUIDE.model(), Optional.of(cache)).build(some(GUIDE.model()));
        Map<String, FileTime> before = files();
        List<WorksheetModel> sheets = GUIDE.model().sheets().stream()
                .map(sheet -> sheet.title().equals("Listening well") ? withTitle(sheet, "Listening better") : sheet).toList();
        PdfGuideModel changed = new PdfGuideModel(GUIDE.model().site(), sheets, GUIDE.model().pages(), GUIDE.model().templates(),
                GUIDE.model().content());
        new PdfBatchBuilder(changed, Optional.of(cache)).build(some(changed));
        assertEquals(4, files().size());
        assertEquals(2, files().keySet().stream().filter(before::containsKey).count());
    }

    private static WorksheetModel withTitle(WorksheetModel sheet, String title) {
        return new WorksheetModel(sheet.id(), sheet.kind(), sheet.is(), title, sheet.anchor(), sheet.path(), sheet.page(), sheet.repeat(),
                sheet.partners(), sheet.reveal(), sheet.card(), sheet.isPrivate(), sheet.minutes(), sheet.fieldCount(), sheet.renamedFrom(), sheet.was(),
                sheet.parts(), sheet.foreign());
    }

    @Test
    void aPdfIsCreatedAgainWhenItsImageChanges(@TempDir Path root) throws IOException {
        SampleGuide guide = SampleGuide.in(root)
                .write("content/10-page.md", "# Page\n\n<!-- worksheet: sheet -->\n\n## Sheet\n\n![A spot](spot.png)\n\nDate: ____ <!-- #date -->\n\n"
                        + "<!-- end -->\n\n<!-- worksheet: other -->\n\n## Other\n\nDate: ____ <!-- #date -->\n\n<!-- end -->\n")
                .write("content/spot.png", SampleGuide.image("png", 20, 20, Color.RED));
        new PdfBatchBuilder(guide.model(), Optional.of(cache)).all();
        Map<String, FileTime> before = files();
        guide.write("content/spot.png", SampleGuide.image("png", 20, 20, Color.BLUE));
        new PdfBatchBuilder(guide.model(), Optional.of(cache)).all();
        List<String> kept = files().keySet().stream().filter(before::containsKey).map(name -> name.replaceFirst("\\..*", "")).toList();
        assertEquals(List.of("other-a4", "other-large-a4", "other-letter"), kept);
    }
}

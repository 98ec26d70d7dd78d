package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.guide.Guide;
import org.workleaf.pdf.Format;
import org.workleaf.pdf.GuideModel;
import org.workleaf.pdf.Leaflet;
import org.workleaf.pdf.Paper;
import org.workleaf.pdf.Papers;
import org.workleaf.source.Diagnostic;

class PaperLanguagesTest {

    @TempDir
    Path folder;

    private Evening evening;
    private Guide guide;

    @BeforeEach
    void write() throws Exception {
        evening = new Evening(folder);
        guide = evening.read();
    }

    @Test
    void aSheetSaysItsLanguageAndHasTheFieldsOfItsSource() throws Exception {
        GuideModel german = PaperModel.read(evening.root(), guide, "de");
        try (PDDocument pdf = sheet(german); PDDocument english = sheet(PaperModel.read(evening.root(), guide, false))) {
            assertEquals("de", pdf.getDocumentCatalog().getLanguage());
            assertEquals("en", english.getDocumentCatalog().getLanguage());
            assertEquals("Euer Abend · Abend", pdf.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.matches("(?s).*Seite .*von .*einmal in der Woche.*"), text);
            assertTrue(text.contains("workleaf.github.io/closer/de/worksheets/evening"), text);
            assertEquals(names(english), names(pdf));
        }
    }

    private static PDDocument sheet(GuideModel model) throws Exception {
        Paper paper = new Papers(model, Optional.empty()).make(List.of(Leaflet.sheet(model.sheets().get(0), Format.A4))).get(0);
        return Loader.loadPDF(paper.bytes());
    }

    private static TreeSet<String> names(PDDocument pdf) {
        TreeSet<String> names = new TreeSet<>();
        for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
            names.add(field.getFullyQualifiedName());
        }
        assertTrue(names.size() > 5, names.toString());
        return names;
    }

    @Test
    void everySheetIsThereWhetherItIsTranslatedOrNot() throws Exception {
        List<Object> titles = PaperModel.read(evening.root(), guide, "de").sheets().stream().map(sheet -> sheet.get("title")).toList();
        assertEquals(List.of("Euer Abend", "Afterwards"), titles);
    }

    @Test
    void aLanguageThatTheTypefacesLackHasNoPapersAndTheBuildSaysSo() {
        Refused refused = assertThrows(Refused.class, () -> PaperModel.read(evening.root(), guide, "ar"));
        assertTrue(refused.getMessage().contains("lack the letters"), refused.getMessage());
        List<Diagnostic> told = guide.translations().stream().flatMap(each -> UnsetLetters.in(each).stream()).toList();
        assertEquals(List.of("content/ar/index.md 5:3 no PDFs are made in Arabic"), told.stream()
                .map(problem -> problem.file().path() + " " + problem.position() + " " + problem.message()).toList());
    }

    @Test
    void aForeignWordIsToldAtItsPlaceAndTheRestIsPrinted() throws Exception {
        evening.change("content/20-deeper/index.md", "More for later", "More (عربي) for later");
        List<Diagnostic> told = UnsetLetters.in(evening.read());
        assertEquals(List.of("3:7 PDFs can't show this letter"),
                told.stream().map(problem -> problem.position() + " " + problem.message()).toList());
    }

    @Test
    void aLanguageThatTheGuideIsNotInIsRefused() {
        Refused refused = assertThrows(Refused.class, () -> PaperModel.read(evening.root(), guide, "fr"));
        assertEquals("The guide is not in the language `fr`, but in en, de, ar.", refused.getMessage());
    }
}

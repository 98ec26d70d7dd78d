package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.workleaf.FileEdit;
import org.workleaf.build.SiteBuilder;
import org.workleaf.guide.Guide;
import org.workleaf.pdf.MissingGlyphCheck;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.pdf.PrintFormat;
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.site.WorksheetModel;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.UserError;

class PdfLanguagesTest {

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
    void aSheetDeclaresItsLanguageAndHasTheFieldsOfItsSource() throws Exception {
        PdfGuideModel german = PdfGuideModelFactory.read(evening.root(), guide, "de");
        try (PDDocument pdf = sheet(german); PDDocument english = sheet(PdfGuideModelFactory.read(evening.root(), guide))) {
            assertEquals("de", pdf.getDocumentCatalog().getLanguage());
            assertEquals("en", english.getDocumentCatalog().getLanguage());
            assertEquals("Euer Abend · Abend", pdf.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.matches("(?s).*Seite .*von .*einmal in der Woche.*"), text);
            assertTrue(text.contains("workleaf.github.io/closer/de/worksheets/evening"), text);
            assertEquals(names(english), names(pdf));
        }
    }

    private static PDDocument sheet(PdfGuideModel model) throws Exception {
        Pdf pdf = new PdfBatchBuilder(model, Optional.empty()).build(List.of(PdfSpec.sheet(model.sheets().get(0), PrintFormat.A4))).get(0);
        return Loader.loadPDF(pdf.bytes());
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
    void everySheetExistsWhetherItIsTranslatedOrNot() throws Exception {
        List<String> titles = PdfGuideModelFactory.read(evening.root(), guide, "de").sheets().stream().map(WorksheetModel::title).toList();
        assertEquals(List.of("Euer Abend", "Afterwards"), titles);
    }

    @Test
    void aLanguageThatTheFontsDoNotCoverHasNoPdfsAndTheBuildReportsIt() throws Exception {
        UserError error = assertThrows(UserError.class, () -> PdfGuideModelFactory.read(evening.root(), guide, "ar"));
        assertTrue(error.getMessage().contains("lack characters"), error.getMessage());
        SourceFile settings = settings();
        List<Diagnostic> problems = guide.translations().stream().flatMap(each -> MissingGlyphCheck.in(each, settings).stream()).toList();
        assertEquals(List.of("content/ar/index.md 5:3 no PDFs are created in Arabic"), problems.stream()
                .map(problem -> problem.file().path() + " " + problem.position() + " " + problem.message()).toList());
    }

    @Test
    void allCharactersOfAPageThatPdfsCannotShowAreReportedAtTheFirst() throws Exception {
        evening.change("content/20-deeper/index.md", "More for later", "<!-- 日 -->\n\nMore ✓ (عربي) 😀 \uD83E\uDEE8\uD83E\uDEE8 &#x672C; for later");
        List<Diagnostic> problems = MissingGlyphCheck.in(evening.read(), settings());
        assertEquals(List.of("5:9 PDFs can't show `ع`, `ر`, `ب`, `ي`, `\uD83E\uDEE8`, `本`"),
                problems.stream().map(problem -> problem.position() + " " + problem.message()).toList());
        assertTrue(problems.get(0).help().contains("`[arabic letter ain]`"), problems.get(0).help());
    }

    @Test
    void charactersOfTheTitleAreReportedInTheSettings() throws Exception {
        FileEdit.replaceLine(evening.file("jbake.properties"), "site.title=", "site.title=Evenings \\u05e9 本\nsite.title.de=Abende \uD83E\uDEE8\nsite.title.ar=本");
        List<Diagnostic> problems = new ArrayList<>();
        for (Guide each : List.of(guide, guide.translations().get(0), guide.translations().get(1))) {
            problems.addAll(MissingGlyphCheck.in(each, settings()));
        }
        assertEquals(List.of("PDFs can't show `ש`, `本`", "PDFs can't show `\uD83E\uDEE8`"),
                problems.stream().filter(problem -> problem.file().path().equals("jbake.properties")).map(Diagnostic::message).toList());
        assertEquals("Evenings \\u05e9 本", problems.get(0).file().text().substring(problems.get(0).span().start(), problems.get(0).span().end()));
    }

    private SourceFile settings() throws Exception {
        return new SourceFile("jbake.properties", Files.readString(evening.file("jbake.properties")));
    }

    @Test
    void anUnknownLanguageIsRejected() {
        UserError error = assertThrows(UserError.class, () -> PdfGuideModelFactory.read(evening.root(), guide, "fr"));
        assertEquals("The guide has no language `fr`. Its languages are en, de, ar.", error.getMessage());
    }
}

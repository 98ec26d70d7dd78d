package org.workleaf.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;

/** PDFs that other programs, other versions of a guide or other people have made. */
class FilledPdfTest {

    private static final String PAGE = """
            # A guide

            <!-- worksheet: check-in was:weekly -->

            ## Check-in

            I felt ____________. <!-- #mood was:#felt -->

            Whose turn is it? <!-- #turn was:#next -->

            - ( ) Mine <!-- =mine was:=me -->
            - ( ) Yours <!-- =yours -->

            * [ ] We ate together <!-- #ate -->

            Next time: ____________ <!-- #next-on date --> at ______ <!-- #next-at time -->, for ______ <!-- #hours number --> hours.

            <!-- end -->
            """;

    @TempDir
    Path folder;

    private Guide guide;

    @BeforeEach
    void readGuide() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/index.md"), PAGE);
        guide = new GuideReader().read(folder, false, new ArrayList<>());
    }

    @Test
    void answersUnderEarlierNamesMoveToTheCurrentOnes() throws IOException {
        Form form = new Form();
        form.text("weekly.felt", "hopeful");
        form.radio("weekly.next", "me", "yours").on("me");
        assertEquals(Map.of("mood", new Answers.Value.Text("hopeful"), "turn", new Answers.Value.Text("mine")), read(form));
    }

    @Test
    void datesTimesAndNumbersAreWrittenAsTheWebsiteStoresThem() throws IOException {
        Form form = new Form();
        form.text("check-in.next-on", "3rd of May 2026");
        form.text("check-in.next-at", "7.30 pm");
        form.text("check-in.hours", "1,5");
        assertEquals(Map.of("next-on", new Answers.Value.Text("2026-05-03"), "next-at", new Answers.Value.Text("19:30"),
                "hours", new Answers.Value.Text("1.5")), read(form));
    }

    @Test
    void aDateIsReadInTheLanguageOfThePdf() throws IOException {
        Form german = new Form();
        german.pdf.getDocumentCatalog().setLanguage("de");
        german.text("check-in.next-on", "3. März 2026");
        assertEquals(new Answers.Value.Text("2026-03-03"), read(german).get("next-on"));
    }

    @Test
    void whatIsNotADateStaysAsTyped() throws IOException {
        Form form = new Form();
        form.text("check-in.next-on", "03/05/2026");
        form.text("check-in.next-at", "after dinner");
        assertEquals(Map.of("next-on", new Answers.Value.Text("03/05/2026"), "next-at", new Answers.Value.Text("after dinner")), read(form));
    }

    @Test
    void anAnswerUnderTheCurrentNameTakesPrecedence() throws IOException {
        Form form = new Form();
        form.text("weekly.felt", "before");
        form.text("check-in.mood", "now");
        assertEquals(new Answers.Value.Text("now"), read(form).get("mood"));
    }

    @Test
    void aButtonIsReadAsThePageShowsIt() throws IOException {
        Form withoutValue = new Form();
        withoutValue.radio("check-in.turn", "mine", "yours").shown("yours");
        assertEquals(new Answers.Value.Text("yours"), read(withoutValue).get("turn"), "no value");

        Form contradictory = new Form();
        contradictory.radio("check-in.turn", "mine", "yours").shown("yours").value(COSName.getPDFName("mine"));
        assertEquals(new Answers.Value.Text("yours"), read(contradictory).get("turn"), "another value");

        Form string = new Form();
        string.radio("check-in.turn", "mine", "yours").value(new COSString("mine"));
        assertEquals(new Answers.Value.Text("mine"), read(string).get("turn"), "a string");

        Form slash = new Form();
        slash.radio("check-in.turn", "mine", "yours").shown("Off").value(new COSString("/mine"));
        assertEquals(new Answers.Value.Text("mine"), read(slash).get("turn"), "a string with the slash of a name");

        Form both = new Form();
        both.checkbox("check-in.ate").value(new COSString("yes"));
        both.pdf.getDocumentCatalog().getAcroForm(null).getField("check-in.ate").getWidgets()
                .forEach(widget -> widget.getCOSObject().setItem(COSName.AS, new COSString("yes")));
        assertEquals(new Answers.Value.Ticked(), read(both).get("ate"), "a string as value and as appearance");

        Form box = new Form();
        box.checkbox("check-in.ate").shown("yes");
        assertEquals(new Answers.Value.Ticked(), read(box).get("ate"), "a box without a value");

        Form off = new Form();
        off.checkbox("check-in.ate").shown("Off").value(COSName.Off);
        off.text("check-in.mood", "fine");
        assertEquals(Map.of("mood", new Answers.Value.Text("fine")), read(off));
    }

    @Test
    void twoCopiesOfASheetInOneFileAreRejectedIfTheyDiffer() throws IOException {
        Form form = new Form();
        form.text("check-in.mood", "one");
        form.text("check-in.mood", "two");
        assertTrue(rejection(form).endsWith("contains the same worksheet twice, with different answers: read the files that it was made of one by one"));
        Form same = new Form();
        same.text("check-in.mood", "one");
        same.text("check-in.mood", "one");
        assertEquals(Map.of("mood", new Answers.Value.Text("one")), read(same));
    }

    @Test
    void aPdfThatLostItsFormIsRejectedWithTheReason() throws IOException {
        assertTrue(rejection(new Form()).contains("has no fields to read. If it was filled in and then printed"));
        Form merged = new Form();
        merged.text("check-in.mood", "one");
        merged.pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
        assertTrue(rejection(merged).contains("has lost its form, probably when PDFs were merged"));
    }

    @Test
    void anotherKindOfFileAndALockedPdfAreRejectedWithTheReason() throws IOException {
        Path text = folder.resolve("notes.pdf");
        Files.writeString(text, "not a PDF at all");
        assertEquals(text + " is not a PDF", assertThrows(IOException.class, () -> FilledPdfReader.read(text, guide, "g")).getMessage());
        Form locked = new Form();
        locked.text("check-in.mood", "one");
        locked.pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertTrue(rejection(locked).endsWith("is protected by a password: save a copy without one"));
        Form other = new Form();
        other.text("tax.income", "7");
        assertTrue(rejection(other).endsWith("is not a worksheet of this guide"));
    }

    private Map<String, Answers.Value> read(Form form) throws IOException {
        Map<String, Answers.Value> values = new LinkedHashMap<>();
        FilledPdfReader.read(form.save(folder), guide, "g").worksheets().get(0).fields().forEach(answer -> values.put(answer.id(), answer.value()));
        return values;
    }

    private String rejection(Form form) throws IOException {
        Path file = form.save(folder);
        return assertThrows(IOException.class, () -> FilledPdfReader.read(file, guide, "g")).getMessage();
    }

    /** A form of one page, with fields as some program or other writes them. */
    private static final class Form {

        private final PDDocument pdf = new PDDocument();
        private final PDPage page = new PDPage();
        private final COSArray fields = new COSArray();

        Form() {
            pdf.addPage(page);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, fields);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        }

        void text(String name, String value) {
            COSDictionary field = widget(name, "Tx");
            field.setString(COSName.V, value);
            fields.add(field);
        }

        Button checkbox(String name) {
            COSDictionary field = widget(name, "Btn");
            field.setItem(COSName.AP, appearance("yes"));
            fields.add(field);
            return new Button(field, List.of(field));
        }

        Button radio(String name, String... values) {
            COSDictionary group = field(name, "Btn");
            group.setInt(COSName.FF, 1 << 15);
            List<COSDictionary> widgets = new ArrayList<>();
            COSArray kids = new COSArray();
            for (String value : values) {
                COSDictionary widget = widget("", "");
                widget.setItem(COSName.PARENT, group);
                widget.setItem(COSName.AP, appearance(value));
                kids.add(widget);
                widgets.add(widget);
            }
            group.setItem(COSName.KIDS, kids);
            fields.add(group);
            return new Button(group, widgets);
        }

        private static COSDictionary field(String name, String type) {
            COSDictionary field = new COSDictionary();
            field.setString(COSName.T, name);
            field.setItem(COSName.FT, COSName.getPDFName(type));
            return field;
        }

        private COSDictionary widget(String name, String type) {
            COSDictionary widget = name.isEmpty() ? new COSDictionary() : field(name, type);
            widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
            widget.setItem(COSName.RECT, new PDRectangle(10, 10, 50, 20).getCOSArray());
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            if (annotations == null) {
                annotations = new COSArray();
                page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            }
            annotations.add(widget);
            return widget;
        }

        private COSDictionary appearance(String state) {
            COSDictionary states = new COSDictionary();
            states.setItem(COSName.getPDFName(state), pdf.getDocument().createCOSStream());
            states.setItem(COSName.Off, pdf.getDocument().createCOSStream());
            COSDictionary appearance = new COSDictionary();
            appearance.setItem(COSName.N, states);
            return appearance;
        }

        Path save(Path folder) throws IOException {
            Path file = folder.resolve("filled.pdf");
            pdf.save(file.toFile());
            pdf.close();
            return file;
        }
    }

    /** A checkbox or a group of radio buttons. */
    private record Button(COSDictionary field, List<COSDictionary> widgets) {

        void on(String value) {
            shown(value).value(COSName.getPDFName(value));
        }

        Button shown(String value) {
            for (COSDictionary widget : widgets) {
                COSDictionary states = widget.getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
                COSName state = COSName.getPDFName(value);
                widget.setItem(COSName.AS, states.containsKey(state) ? state : COSName.Off);
            }
            return this;
        }

        Button value(COSBase value) {
            field.setItem(COSName.V, value);
            return this;
        }
    }
}

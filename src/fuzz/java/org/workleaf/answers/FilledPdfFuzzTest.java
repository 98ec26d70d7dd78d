package org.workleaf.answers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.guide.Guide;
import org.workleaf.guide.PageReader;
import org.workleaf.source.SourceFile;

/** A filled PDF with arbitrary bytes is either read or rejected with a message that names the file. */
class FilledPdfFuzzTest {

    @TempDir
    static Path folder;

    private final Guide guide = new Guide(List.of(new PageReader().read(new SourceFile("content/index.md", """
            # A guide

            <!-- worksheet: check-in -->

            ## Check-in

            I felt ____________. <!-- #mood -->

            * [ ] We ate together <!-- #ate -->

            Next time: ____________ <!-- #next-on date --> at ______ <!-- #next-at time -->, for ______ <!-- #hours number --> hours.

            <!-- end -->
            """), new ArrayList<>())));

    static Stream<byte[]> pdfs() throws IOException {
        return Stream.of(pdf(CompressParameters.NO_COMPRESSION), pdf(CompressParameters.DEFAULT_COMPRESSION));
    }

    private static byte[] pdf(CompressParameters compression) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            COSArray fields = new COSArray();
            for (String name : List.of("mood", "next-on", "next-at", "hours")) {
                COSDictionary field = field(name, "Tx");
                field.setString(COSName.V, name.equals("next-on") ? "3rd of May 2026" : "7.30 pm");
                fields.add(field);
            }
            COSDictionary checkbox = field("ate", "Btn");
            checkbox.setItem(COSName.AS, COSName.getPDFName("yes"));
            COSArray kids = new COSArray();
            kids.add(checkbox);
            COSDictionary worksheet = field("check-in", "Tx");
            worksheet.setItem(COSName.KIDS, kids);
            checkbox.setItem(COSName.PARENT, worksheet);
            checkbox.setString(COSName.T, "ate");
            fields.add(worksheet);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, fields);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, compression);
            return bytes.toByteArray();
        }
    }

    private static COSDictionary field(String name, String type) {
        COSDictionary field = new COSDictionary();
        field.setString(COSName.T, name.equals("check-in") ? name : "check-in." + name);
        field.setItem(COSName.FT, COSName.getPDFName(type));
        return field;
    }

    @MethodSource("pdfs")
    @FuzzTest(maxDuration = "2m")
    void aPdfIsReadOrRejected(byte[] bytes) throws IOException {
        Path file = folder.resolve("filled.pdf");
        Files.write(file, bytes);
        try {
            FilledPdfReader.read(file, guide, "g");
        } catch (IOException e) {
            if (e.getMessage() == null || !e.getMessage().contains(file.toString())) {
                throw new AssertionError("the error message does not contain the file name", e);
            }
        }
    }
}

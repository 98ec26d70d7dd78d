package org.workleaf.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.JavaCommand;
import org.workleaf.SmallGuide;
import org.workleaf.guide.Guide;
import org.workleaf.guide.PageReader;
import org.workleaf.source.SourceFile;

/** PDFs that no PDF program writes, from an untrusted source, are read or rejected with a message that names the file. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // fails only if something hangs
class DamagedPdfTest {

    private static final String PAGE = """
            # A guide

            <!-- worksheet: check-in -->

            ## Check-in

            I felt ____________. <!-- #mood -->

            It took ______ <!-- #hours number --> hours, from ______ <!-- #from time --> on ______ <!-- #day date -->.

            <!-- end -->
            """;

    @TempDir
    Path folder;

    private Path file;
    private Guide guide;

    @BeforeEach
    void readGuide() {
        file = folder.resolve("filled.pdf");
        guide = new Guide(List.of(new PageReader().read(new SourceFile("content/index.md", PAGE), new ArrayList<>())));
    }

    @Test
    void fieldsMayBeNestedAsProgramsNestThem() throws IOException {
        write("[3 0 R]", "<</T(check-in)/Kids[4 0 R]>>", "<</T(mood)/FT/Tx/V(fine)/Parent 3 0 R>>");
        assertEquals(new Answers.Value.Text("fine"), read().worksheets().get(0).fields().get(0).value());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 3000, 20_000})
    void fieldsThatAreNestedTooDeeplyAreRejected(int depth) throws IOException {
        String[] fields = IntStream.range(3, depth).mapToObj(n -> "<</T(a)/Kids[" + (n + 1) + " 0 R]/Parent " + (n - 1) + " 0 R>>").toArray(String[]::new);
        write("[3 0 R]", fields);
        assertRejected("nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Kids[3 0 R]", "/Kids[3 0 R 3 0 R]", "/Parent 3 0 R", "/Kids[4 0 R 4 0 R]"})
    void fieldsWithinThemselvesAreRejected(String reference) throws IOException {
        write("[3 0 R]", "<</T(check-in.mood)" + reference + ">>", "<</T(b)/Kids[3 0 R 3 0 R]>>");
        assertRejected("within themselves");
    }

    @Test
    void tooManyFieldsAreRejected() throws IOException {
        write("[" + "3 0 R ".repeat(100_001) + "]", "<</T(check-in.mood)/FT/Tx/V(fine)>>");
        assertRejected("too many fields");
    }

    @Test
    void objectsThatAreNestedTooDeeplyAreRejected() throws IOException {
        write("[3 0 R]", "<</T(check-in.mood)/FT/Tx/V " + "[".repeat(100_000) + "]".repeat(100_000) + ">>");
        assertRejected("");
        write("<</A ".repeat(100_000) + ">>".repeat(100_000));
        assertRejected("");
    }

    /** PDFBox expects objects of certain types in these places. */
    @ParameterizedTest
    @ValueSource(strings = {"/FT(Tx)", "/FT/Tx/V<</A 1>>", "/FT/Tx/V[1]", "/FT/Tx/V 12", "/FT/Tx/V/Name", "/FT/Btn/AS(yes)/V[(a)]", "/FT/Btn/Kids[1 null (a)]",
            "/FT/Ch/V<<>>/Opt 1", "/FT/Ch/V[1 2]/Opt[[1][2]]", "/FT/Sig/V 1", "/FT/Tx/TU 12", "/T 1/FT/Tx", "/FT/Tx/Ff(a)", "/FT/Tx/Parent[1]", "/FT/Tx/Kids<<>>"})
    void aFieldMayHoldObjectsOfOtherTypes(String field) throws IOException {
        write("[null 1 (a) [3 0 R] 3 0 R 4 0 R]", "<</T(check-in.mood)" + field + ">>", "<</T(check-in.day)/FT/Tx/V(1 May 2026)>>");
        assertReadOrRejected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 0 obj", "1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm 1 0 R>>endobj", "trailer<</Root 1 0 R>>", "trailer<</Root<<>>>>",
            "1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/AcroForm[1]>>endobj trailer<</Root 1 0 R/Info(a)>>",
            "1 0 obj<</Type/Catalog/Pages 2 0 R/Lang 12>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R null 3 0 R]>>endobj 3 0 obj<</Type/Page/Annots[1(a)]>>endobj trailer<</Root 1 0 R>>",
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj trailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 5>>/Prev 0>>startxref 9 %%EOF"})
    void aFileMayLackAnything(String content) throws IOException {
        Files.writeString(file, "%PDF-1.7\n" + content);
        assertReadOrRejected();
    }

    /** A regular expression would need a stack as deep as the text is long. */
    @ParameterizedTest
    @ValueSource(strings = {"hours", "from", "day"})
    void aVeryLongTextIsNoDateTimeOrNumber(String id) throws IOException {
        for (String repeated : List.of(",000", " ", "1", "May ")) {
            String text = "1" + repeated.repeat(20_000) + "1";
            write("[3 0 R]", "<</T(check-in." + id + ")/FT/Tx/V(" + text + ")>>");
            assertEquals(new Answers.Value.Text(text), read().worksheets().get(0).fields().get(0).value());
        }
    }

    @Test
    void theProgramPrintsNoStackTrace() throws IOException, InterruptedException {
        write("<</A ".repeat(100_000) + ">>".repeat(100_000), "<</T(check-in.mood)/FT/Tx/V(fine)>>");
        assertProgramRejects("is damaged");
    }

    @Test
    void moreTextThanAnAnswersFileHoldsIsRejected() throws IOException {
        write("[3 0 R]", "<</T(check-in.mood)/FT/Tx/V(" + "fine ".repeat(3_400_000) + ")>>");
        assertRejected("contains more text than an answers file can hold");
    }

    @Test
    void aVeryLargeFileIsRejectedWithoutReadingIt() throws IOException {
        Files.writeString(file, "%PDF-1.7\n");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(400L << 20);
        }
        assertRejected("is larger than 256 MB");
    }

    /** The program prints a message, and nothing that PDFBox logs. */
    private void assertProgramRejects(String reason) throws IOException, InterruptedException {
        Path root = new SmallGuide(folder).write("content/index.md", PAGE).root();
        Path output = folder.resolve("output.txt");
        int code = new ProcessBuilder(JavaCommand.of("-Xmx512m", "-cp", System.getProperty("java.class.path"),
                "org.workleaf.cli.Workleaf", "answers", "--source", root.toString(), file.toString()))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        String text = Files.readString(output);
        assertEquals(2, code, text);
        assertTrue(text.startsWith("The answers cannot be read: " + file + " " + reason), text);
        assertEquals(1, text.lines().count(), text);
    }

    /** Compressed, 400 MB are less than one. */
    @Test
    void aValueThatDoesNotFitIntoMemoryIsRejected() throws IOException, InterruptedException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 400; i++) {
                deflater.write(megabyte);
            }
        }
        write("[3 0 R]", "<</T(check-in.mood)/FT/Tx/V 4 0 R>>", "<</Filter/FlateDecode/Length " + compressed.size() + ">>stream\n"
                + compressed.toString(StandardCharsets.ISO_8859_1) + "\nendstream");
        assertProgramRejects("needs more memory than there is");
    }

    private Answers read() throws IOException {
        return FilledPdfReader.read(file, guide, "g");
    }

    private void assertRejected(String reason) {
        String message = assertThrows(IOException.class, this::read).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(reason), message);
    }

    private void assertReadOrRejected() {
        try {
            read();
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }

    /** Writes a PDF with these fields, and objects from number 3 on. */
    private void write(String fields, String... objects) throws IOException {
        String text = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields " + fields + ">>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + IntStream.range(0, objects.length).mapToObj(n -> (n + 3) + " 0 obj" + objects[n] + "endobj\n").collect(Collectors.joining())
                + "trailer<</Root 1 0 R>>\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}

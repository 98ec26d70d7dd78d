package org.workleaf.answers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** An answers file with arbitrary bytes is either read or rejected with a message that names the file. Answers survive a round trip. */
class AnswersFileFuzzTest {

    @TempDir
    static Path folder;

    static Stream<byte[]> files() {
        String start = "{\"format\":\"workleaf-answers\",\"version\":1,\"guide\":\"closer\",\"savedAt\":\"2026-05-03T10:00:00Z\",\"worksheets\":[";
        return Stream.of(start + "]}", start + "{\"id\":\"a\",\"title\":\"A\",\"fields\":[{\"id\":\"b\",\"type\":\"text\",\"wording\":\"c\",\"value\":\"d\"},"
                + "{\"id\":\"e\",\"value\":[\"f\",1]},{\"id\":\"g\",\"value\":true}]}]}").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "2m")
    void answersAreReadOrRejected(byte[] bytes) throws IOException {
        Path file = folder.resolve("answers.json");
        Files.write(file, bytes);
        Answers answers;
        try {
            answers = AnswersFile.read(file);
        } catch (IOException e) {
            if (e.getMessage() == null || !e.getMessage().contains(file.toString())) {
                throw new AssertionError("the error message does not contain the file name", e);
            }
            return;
        }
        Files.writeString(file, AnswersFile.text(answers));
        if (!AnswersFile.read(file).equals(answers)) {
            throw new AssertionError("the answers changed when they were written and read again");
        }
    }
}

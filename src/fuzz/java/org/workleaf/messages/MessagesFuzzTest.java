package org.workleaf.messages;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.Seeds;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;

/** A message file with arbitrary bytes causes no exception. Without errors, each message can be formatted and compiled to JavaScript. */
class MessagesFuzzTest {

    @TempDir
    static Path root;

    static Stream<byte[]> files() throws IOException {
        return Stream.concat(Stream.of("a={count, plural, =0 {none} one {# sheet} other {# sheets}}", "b=It''s '{'here'}' <link>{name}</link>\n# c")
                .map(String::getBytes), Seeds.files("templates/words", ".properties"));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "2m")
    void aMessageFileIsReadOrReported(byte[] bytes) throws IOException {
        Path templates = root.resolve("templates");
        Files.createDirectories(templates.resolve("words"));
        Files.write(templates.resolve("words/en.properties"), bytes);
        List<Diagnostic> problems = MessagesAreComplete.check(root, templates, List.of("en"));
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return;
        }
        MessageBundle messages = MessageBundle.read(templates, "en");
        for (String name : messages.names()) {
            Map<String, String> values = new HashMap<>();
            messages.values(name).forEach(value -> values.put(value, "2"));
            messages.say(name, values);
            messages.script(name, values);
        }
    }
}

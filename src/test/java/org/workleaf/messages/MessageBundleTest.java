package org.workleaf.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.source.Diagnostic;

/** The message files of this project, and the fallback for missing messages. */
class MessageBundleTest {

    private static final Path TEMPLATES = Path.of("templates").toAbsolutePath();
    private static final Pattern USED = Pattern.compile("(?<![.#\\w](?<!words\\.))say\\([\"']([a-z0-9.-]*)[\"'](?! \\+)|<@words\\.linked key=\"([a-z0-9.-]+)\"");
    /** Names that are built from a prefix and a value in the guide. */
    private static final Pattern BUILT = Pattern.compile("(?:kind|facts|format|paper|title)\\..*");

    @TempDir
    Path folder;

    @Test
    void germanIsComplete() throws IOException {
        assertEquals(List.of(), MessagesAreComplete.check(Path.of("").toAbsolutePath(), TEMPLATES, List.of("en", "de")).stream()
                .map(Diagnostic::message).toList());
    }

    @Test
    void everyMessageIsUsedAndEveryUsedMessageExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path from : List.of(TEMPLATES, Path.of("assets/js"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(ftl|js|java)")).toList()) {
                    USED.matcher(Files.readString(file)).results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).forEach(used::add);
                }
            }
        }
        Set<String> known = new TreeSet<>(MessageBundle.read(TEMPLATES, "en").names());
        used.removeIf(name -> BUILT.matcher(name).matches() || !name.contains("."));
        known.removeIf(name -> BUILT.matcher(name).matches());
        assertEquals(known, used);
    }

    @Test
    void missingMessagesFallBackToEnglishWithEnglishPluralRules() throws IOException {
        write("en", "a=one {n, plural, one {sheet} other {sheets}}", "b=English");
        write("ru", "b=по-русски");
        MessageBundle words = MessageBundle.read(folder, "ru");
        assertEquals("one sheets", words.say("a", Map.of("n", 21)));
        assertEquals("по-русски", words.say("b", Map.of()));
    }

    @Test
    void englishTextInARightToLeftLanguageIsIsolated() throws IOException {
        write("en", "a={n} of {all} done.", "b=English");
        write("he", "b=אנגלית");
        MessageBundle words = MessageBundle.read(folder, "he");
        assertEquals("\u20660 of 7 done.\u2069", words.say("a", Map.of("n", 0, "all", 7)));
        assertEquals("`\u2066${n} of ${all} done.\u2069`", words.script("a", Map.of("n", "n", "all", "all")));
        assertEquals("אנגלית", words.say("b", Map.of()));
    }

    @Test
    void aRegionFallsBackToItsLanguage() throws IOException {
        write("en", "a=English", "b=English");
        write("pt", "a=português", "b=português");
        write("pt-BR", "b=brasileiro");
        MessageBundle words = MessageBundle.read(folder, "pt-BR");
        assertEquals("português brasileiro", words.say("a", Map.of()) + " " + words.say("b", Map.of()));
    }

    @Test
    void reportsProblemsAtTheirPosition() throws IOException {
        write("en", "saved=Saved {when}", "read=Read <link>this</link>", "count={n, plural, one {#} other {#}}", "gone=Gone");
        write("de", "saved=Gespeichert {wann}", "read=Lies dies", "count={n, plural, one {#} other {#}", "gonne=Weg", "gone=Weg", "gone=Weg", "nothing");
        List<String> reported = new ArrayList<>();
        MessagesAreComplete.check(folder, folder, List.of("de")).forEach(problem -> reported.add(problem.position() + " " + problem.code() + " " + problem.message()));
        assertEquals(List.of("6:1 wrong-word `gone` is here twice", "7:1 wrong-word this line has no `=`"), reported.subList(0, 2));
        assertEquals("1:7 wrong-word this text contains `{wann}`, which has no value", reported.get(2));
        assertEquals("2:6 wrong-word this text does not have the same links as in English", reported.get(3));
        assertEquals("3:7 wrong-word this text is not valid", reported.get(4).replaceFirst(": .*", ""));
        assertEquals(List.of("4:1 unknown-word no text named `gonne` is used"), reported.subList(5, reported.size()));
    }

    private void write(String language, String... lines) throws IOException {
        Files.createDirectories(folder.resolve("words"));
        Files.write(folder.resolve("words/" + language + ".properties"), List.of(lines));
    }
}

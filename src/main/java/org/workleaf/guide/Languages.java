package org.workleaf.guide;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.workleaf.source.TextFileReader;

/**
 * The languages of a guide, from {@code jbake.properties}: {@code site.language}, whose pages are in {@code content}, and
 * {@code site.languages}, each of which has a folder there.
 *
 * @param others the other languages, in the order of the setting
 */
public record Languages(Language first, List<Language> others) {

    /** The default, for a guide without these settings. */
    public static final Languages ENGLISH = new Languages(Language.first("en"), List.of());

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");

    public Languages {
        others = List.copyOf(others);
    }

    /** @param root the guide's folder; invalid language codes are ignored */
    public static Languages read(Path root) throws IOException {
        Path file = root.resolve("jbake.properties");
        if (!Files.isRegularFile(file)) {
            return ENGLISH;
        }
        Properties settings = new Properties();
        try (Reader reader = new StringReader(TextFileReader.read(file))) {
            settings.load(reader);
        } catch (IllegalArgumentException e) { // a malformed escape, which is reported when all settings are read
            return ENGLISH;
        }
        String first = settings.getProperty("site.language", "").strip();
        List<Language> others = codes(settings.getProperty("site.languages", "")).stream()
                .filter(code -> CODE.matcher(code).matches() && !code.equals(first)).distinct().map(Language::other).toList();
        return new Languages(Language.first(first.isEmpty() ? "en" : first), others);
    }

    private static List<String> codes(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    /** Whether a word is a valid language code: {@code de}, {@code pt-BR}. */
    public static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    /** All languages, the first one first. */
    public List<Language> all() {
        List<Language> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** @param path of a source, relative to the guide's root: {@code content/de/10-what-it-is.md} is in German */
    public Language of(String path) {
        return others.stream().filter(language -> path.startsWith("content/" + language.home())).findFirst().orElse(first);
    }
}

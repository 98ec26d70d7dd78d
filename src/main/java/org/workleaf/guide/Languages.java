package org.workleaf.guide;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The languages of a guide, as {@code jbake.properties} names them: {@code site.language}, whose pages lie in {@code content}, and
 * {@code site.languages}, each of which has a folder there.
 *
 * @param others in the order in which they are named
 */
public record Languages(Language first, List<Language> others) {

    /** In a guide that does not say. */
    public static final Languages ENGLISH = new Languages(Language.first("en"), List.of());

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    public Languages {
        others = List.copyOf(others);
    }

    /** @param root the guide's folder; what is no code of a language is passed over */
    public static Languages read(Path root) throws IOException {
        Path settings = root.resolve("jbake.properties");
        if (!Files.isRegularFile(settings)) {
            return ENGLISH;
        }
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IllegalArgumentException e) { // a broken escape: whoever reads the settings as a whole tells of it
            return ENGLISH;
        }
        String first = said.getProperty("site.language", "").strip();
        List<Language> others = codes(said.getProperty("site.languages", "")).stream()
                .filter(code -> CODE.matcher(code).matches() && !code.equals(first)).distinct().map(Language::other).toList();
        return new Languages(Language.first(first.isEmpty() ? "en" : first), others);
    }

    private static List<String> codes(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    /** Whether a word may name a language: {@code de}, {@code pt-BR}. */
    public static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    /** The first one and the others. */
    public List<Language> all() {
        List<Language> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** @param path of a source from the guide's root: {@code content/de/10-what-it-is.md} is in German */
    public Language of(String path) {
        return others.stream().filter(language -> path.startsWith("content/" + language.home())).findFirst().orElse(first);
    }
}

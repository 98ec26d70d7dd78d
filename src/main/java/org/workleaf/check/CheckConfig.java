package org.workleaf.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * What {@code jbake.properties} says to the rules.
 *
 * @param ownPlaces  the addresses of the site and of its repository, without a slash at the end
 * @param readingAge the age in years for which sentences are written; absent where nobody asks for it
 * @param references the address of the page with the references, {@code references/} where nothing is said
 * @param problems   what is wrong with the settings
 */
record CheckConfig(List<String> ownPlaces, OptionalInt readingAge, String references, List<Diagnostic> problems) {

    private static final String FILE = "jbake.properties";
    private static final String READING_AGE = "check.reading-age";

    static CheckConfig read(Path root) throws IOException {
        Path path = root.resolve(FILE);
        String text = Files.isRegularFile(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
        Properties said = new Properties();
        List<Diagnostic> problems = new ArrayList<>();
        try {
            said.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            // JBake says what it cannot read in its own words, when the site is made.
            said.clear();
        }
        List<String> ownPlaces = new ArrayList<>();
        for (String key : List.of("site.host", "site.repository")) {
            Optional.of(said.getProperty(key, "").strip().replaceFirst("/+$", "")).filter(place -> !place.isEmpty()).ifPresent(ownPlaces::add);
        }
        return new CheckConfig(ownPlaces,
                readingAge(said.getProperty(READING_AGE, "").strip(), new SourceFile(FILE, text), problems),
                said.getProperty("check.references", "references/").strip(), problems);
    }

    private static OptionalInt readingAge(String said, SourceFile file, List<Diagnostic> problems) {
        if (said.isEmpty()) {
            return OptionalInt.empty();
        }
        if (said.matches("[5-9]|1[0-9]|2[0-2]")) {
            return OptionalInt.of(Integer.parseInt(said));
        }
        Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(READING_AGE)).matcher(file.text());
        int start = line.find() ? line.start() : 0;
        problems.add(Diagnostic.error("bad-setting", file, new Span(start, start + READING_AGE.length()),
                "`" + READING_AGE + "` is not an age from 5 to 22", "For example `" + READING_AGE + "=14`, or nothing behind the sign."));
        return OptionalInt.empty();
    }
}

package org.workleaf.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.UrlSchemes;

/**
 * The rules' settings, which are in {@code jbake.properties}.
 *
 * @param ownUrls    the URLs of the site and of its repository, without a slash at the end
 * @param readingAge the age in years for which sentences are written; empty to skip this check
 * @param references the address of the page with the references; empty if citations are not checked
 * @param schemes    the URL schemes that links may have, in lower case
 * @param problems   what is wrong with the settings
 */
record CheckSettings(List<String> ownUrls, OptionalInt readingAge, String references, Set<String> schemes,
        List<Diagnostic> problems) {

    private static final String FILE = "jbake.properties";
    private static final String READING_AGE = "check.reading-age";
    private static final String SCHEMES = "check.link-schemes";
    private static final String DEFAULT_SCHEMES = "http https mailto tel sms";

    static CheckSettings read(Path root) throws IOException {
        Path path = root.resolve(FILE);
        String text = Files.isRegularFile(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
        Properties settings = new Properties();
        List<Diagnostic> problems = new ArrayList<>();
        try {
            settings.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            // JBake reports malformed settings itself when the site is built.
            settings.clear();
        }
        List<String> ownUrls = new ArrayList<>();
        for (String key : List.of("site.host", "site.repository")) {
            Optional.of(settings.getProperty(key, "").strip().replaceFirst("/+$", "")).filter(url -> !url.isEmpty()).ifPresent(ownUrls::add);
        }
        return new CheckSettings(ownUrls,
                readingAge(settings.getProperty(READING_AGE, "").strip(), new SourceFile(FILE, text), problems),
                settings.getProperty("check.references", "").strip(),
                schemes(settings.getProperty(SCHEMES, DEFAULT_SCHEMES).strip(), new SourceFile(FILE, text), problems), problems);
    }

    private static OptionalInt readingAge(String value, SourceFile file, List<Diagnostic> problems) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.matches("[5-9]|1[0-9]|2[0-2]")) {
            return OptionalInt.of(Integer.parseInt(value));
        }
        report(READING_AGE, "is not an age from 5 to 22", "For example `" + READING_AGE + "=14`. Leave the value empty to turn this check off.", file, problems);
        return OptionalInt.empty();
    }

    private static Set<String> schemes(String value, SourceFile file, List<Diagnostic> problems) {
        Set<String> schemes = new TreeSet<>(List.of(value.toLowerCase(Locale.ROOT).split("[\\s,:]+")));
        if (!UrlSchemes.SAFE.containsAll(schemes)) {
            report(SCHEMES, "has a scheme that links can't have", "These are possible: " + String.join(" ", new TreeSet<>(UrlSchemes.SAFE)) + ".", file, problems);
            schemes.retainAll(UrlSchemes.SAFE);
        }
        return schemes;
    }

    private static void report(String key, String message, String help, SourceFile file, List<Diagnostic> problems) {
        Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key)).matcher(file.text());
        int start = line.find() ? line.start() : 0;
        problems.add(Diagnostic.error("bad-setting", file, new Span(start, start + key.length()), "`" + key + "` " + message, help));
    }
}

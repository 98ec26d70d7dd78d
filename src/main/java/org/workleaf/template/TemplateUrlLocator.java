package org.workleaf.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.TextFileReader;

/** Finds the place in the templates that wrote a URL on a rendered page. */
public final class TemplateUrlLocator {

    private final List<SourceFile> files;

    private TemplateUrlLocator(List<SourceFile> files) {
        this.files = files;
    }

    public record Place(SourceFile file, Span span) {}

    public static TemplateUrlLocator in(Path root, Path templates) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path file : GuideFiles.below(templates).files().stream().filter(f -> f.toString().endsWith(".ftl")).sorted().toList()) {
            files.add(new SourceFile(root.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString()
                    .replace('\\', '/'), TextFileReader.read(file)));
        }
        return new TemplateUrlLocator(files);
    }

    /**
     * The first place where a template sets the attribute to this URL, ignoring a leading {@code ../} or <code>${…}</code>:
     * {@code href="${root}about.html"} for {@code ../../about.html}.
     */
    public Optional<Place> locate(String attribute, String value) {
        for (String ending : endings(value)) {
            Pattern written = Pattern.compile("\\b" + attribute + "\\s*=\\s*[\"']?(?:\\$\\{[^}]*\\}|\\.\\./)*(" + Pattern.quote(ending) + ")[\"'\\s>]");
            List<Place> places = new ArrayList<>();
            for (SourceFile file : files) {
                Matcher found = written.matcher(file.text());
                while (found.find()) {
                    places.add(new Place(file, new Span(found.start(1), found.end(1))));
                }
            }
            if (!places.isEmpty()) {
                return Optional.of(places.get(0));
            }
        }
        return Optional.empty();
    }

    /** {@code ../print/pack/index.html} → itself, {@code print/pack/index.html}, {@code pack/index.html}. */
    private static Set<String> endings(String value) {
        Set<String> endings = new LinkedHashSet<>();
        String rest = value;
        while (!rest.isEmpty() && !rest.equals("index.html")) {
            endings.add(rest);
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return endings;
    }
}

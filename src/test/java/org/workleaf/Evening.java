package org.workleaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;

/**
 * A small guide in English, half translated into German and Arabic, with this project's own templates and assets, copied into a
 * test's own folder.
 */
public final class Evening {

    private static final Path CONTENT = Path.of("src/test/resources/languages");
    private static final List<String> TRANSLATIONS = List.of("de", "ar");

    private final Path root;

    public Evening(Path root) throws IOException {
        this(root, "de, ar");
    }

    /** @param languages besides English */
    public Evening(Path root, String languages) throws IOException {
        this.root = root;
        copy(CONTENT, root, languages);
        copy(Path.of("templates"), root.resolve("templates"), "");
        copy(Path.of("assets"), root.resolve("assets"), "");
        Path settings = Files.copy(Path.of("jbake.properties"), root.resolve("jbake.properties"));
        FileEdit.replaceLine(settings, "site.title=", "site.title=Evening\nsite.title.de=Abend");
        FileEdit.replaceLine(settings, "site.tagline=", "site.tagline=");
        FileEdit.replaceLine(settings, "site.guide=", "site.guide=evening");
        FileEdit.replaceLine(settings, "site.safety=", "site.safety=");
        FileEdit.replaceLine(settings, "site.languages=", "site.languages=" + languages);
    }

    /** @param languages whose folders below {@code content} are copied; in a guide without a language, its folder would be one of pages */
    private static void copy(Path from, Path to, String languages) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).filter(file -> TRANSLATIONS.stream().noneMatch(language ->
                    file.startsWith(CONTENT.resolve("content").resolve(language)) && !languages.contains(language))).forEach(file -> {
                Path copy = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    public Path root() {
        return root;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** Takes each occurrence of some words in a file for others. */
    public Evening change(String name, String words, String others) throws IOException {
        FileEdit.replace(file(name), words, others);
        return this;
    }

    public Guide read() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Guide guide = new GuideReader().read(root, false, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the guide has problems: " + problems);
        }
        return guide;
    }
}

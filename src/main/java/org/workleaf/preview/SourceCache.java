package org.workleaf.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;

/**
 * The Markdown files of a guide as they were last read, each by itself: a file that is saved is the only one that is read again.
 *
 * <p>Each has two pages: the one in the file, and the last one without an error, which is shown while somebody is in the middle
 * of a sentence.
 */
final class SourceCache {

    /** A file as it was last read. */
    private record Leaf(Page read, Page shown, List<Diagnostic> problems) {}

    private final Path root;
    private final Path content;
    private final boolean drafts;
    private final SourceReader sources;
    private Languages languages = Languages.ENGLISH;
    private PageReader reader = new PageReader();
    private int next;
    /** In reading order. */
    private Map<Path, Leaf> leaves = new LinkedHashMap<>();

    SourceCache(Path root, boolean drafts) {
        this.root = root;
        this.content = root.resolve("content");
        this.drafts = drafts;
        this.sources = new SourceReader(root);
    }

    /** Looks at which languages there are, and reads all files again if that has changed. */
    void readSettings() throws IOException {
        Languages now = Languages.read(root);
        if (!now.equals(languages)) {
            languages = now;
            reader = new PageReader(now);
            readAll();
        }
    }

    /** Reads files that appeared. Those that are gone stay until they are {@linkplain #forget forgotten}. */
    void readFolder() throws IOException {
        Map<Path, Leaf> known = leaves;
        Map<Path, Leaf> all = new TreeMap<>(SourceReader.inReadingOrder(content));
        all.putAll(known);
        all.putAll(sources.markdownFiles(content).parallelStream().filter(file -> !known.containsKey(file))
                .flatMap(file -> leaf(file, Optional.empty()).stream().map(leaf -> Map.entry(file, leaf)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        leaves = new LinkedHashMap<>(all);
    }

    void forget(Path file) {
        leaves.remove(file);
    }

    /** Reads all files again, whatever is known of them. */
    void readAll() throws IOException {
        for (Path file : List.copyOf(leaves.keySet())) {
            if (!read(file)) {
                forget(file);
            }
        }
        readFolder();
    }

    boolean has(Path file) {
        return leaves.containsKey(file);
    }

    /** The known files in a folder. */
    List<Path> below(Path folder) {
        return leaves.keySet().stream().filter(file -> file.startsWith(folder)).toList();
    }

    /** Reads one file again. @return whether it could be read: a file may be gone for the moment in which it is saved */
    boolean read(Path file) {
        Optional<Leaf> leaf = leaf(file, Optional.ofNullable(leaves.get(file)));
        leaf.ifPresent(each -> leaves.put(file, each));
        return leaf.isPresent();
    }

    private Optional<Leaf> leaf(Path file, Optional<Leaf> before) {
        List<Diagnostic> problems = Collections.synchronizedList(new ArrayList<>());
        try {
            Page page = reader.read(sources.read(file, problems), problems);
            boolean isSound = problems.stream().noneMatch(Diagnostic::isError);
            return Optional.of(new Leaf(page, isSound || before.isEmpty() ? page : before.get().shown(), problems));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the next file again, around and around. @return its page's place on the site; empty if it has none */
    Optional<String> readNext() {
        List<Path> files = List.copyOf(leaves.keySet());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Path file = files.get(next++ % files.size());
        return read(file) ? Optional.of(leaves.get(file).shown().address() + "index.html") : Optional.empty();
    }

    /** The guide as it is written, for the check. */
    Guide written() {
        return guide(Leaf::read);
    }

    /** The guide as it can be shown. */
    Guide shown() {
        return guide(Leaf::shown);
    }

    private Guide guide(Function<Leaf, Page> which) {
        return Guide.of(languages, leaves.values().stream().map(which).toList(), drafts);
    }

    /** What is wrong with each file by itself. */
    List<Diagnostic> problems() {
        return leaves.values().stream().flatMap(leaf -> leaf.problems().stream()).toList();
    }
}

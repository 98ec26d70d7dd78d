package org.workleaf.preview;

import java.io.IOException;
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
import org.workleaf.source.UnreadableFileDiagnostic;

/**
 * The parsed Markdown files of a guide. After a save, only the changed file is read again.
 *
 * <p>Each file has two pages: the latest one, and the last one without errors, which is displayed while the file has errors.
 */
final class SourceCache {

    /** A parsed file. The displayed page is the last one without errors, or the first one read. */
    private record CachedFile(Page latest, Page displayed, List<Diagnostic> problems) {}

    private final Path root;
    private final Path content;
    private final boolean drafts;
    private final SourceReader sources;
    private Languages languages = Languages.ENGLISH;
    private PageReader reader = new PageReader();
    private int next;
    /** In reading order. */
    private Map<Path, CachedFile> files = new LinkedHashMap<>();

    SourceCache(Path root, boolean drafts) {
        this.root = root;
        this.content = root.resolve("content");
        this.drafts = drafts;
        this.sources = new SourceReader(root);
    }

    /** Reads the list of languages, and all files again if it has changed. */
    void readSettings() throws IOException {
        Languages now = Languages.read(root);
        if (!now.equals(languages)) {
            languages = now;
            reader = new PageReader(now);
            readAll();
        }
    }

    /** Reads new files. Deleted ones stay until they are {@linkplain #remove removed}. */
    void readFolder() throws IOException {
        Map<Path, CachedFile> known = files;
        Map<Path, CachedFile> all = new TreeMap<>(SourceReader.inReadingOrder(content));
        all.putAll(known);
        all.putAll(sources.markdownFiles(content).parallelStream().filter(file -> !known.containsKey(file))
                .flatMap(file -> parse(file, Optional.empty()).stream().map(parsed -> Map.entry(file, parsed)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        files = new LinkedHashMap<>(all);
    }

    void remove(Path file) {
        files.remove(file);
    }

    /** Reads all files again. */
    void readAll() throws IOException {
        for (Path file : List.copyOf(files.keySet())) {
            if (!read(file)) {
                remove(file);
            }
        }
        readFolder();
    }

    boolean contains(Path file) {
        return files.containsKey(file);
    }

    /** The files of the guide in a folder. */
    List<Path> filesIn(Path folder) {
        return files.keySet().stream().filter(file -> file.startsWith(folder)).toList();
    }

    /** Reads a file again. @return whether it exists: it may be missing for a moment while it is being saved */
    boolean read(Path file) {
        Optional<CachedFile> parsed = parse(file, Optional.ofNullable(files.get(file)));
        parsed.ifPresent(each -> files.put(file, each));
        return parsed.isPresent();
    }

    private Optional<CachedFile> parse(Path file, Optional<CachedFile> before) {
        List<Diagnostic> problems = Collections.synchronizedList(new ArrayList<>());
        try {
            Page page = reader.read(sources.read(file, problems), problems);
            boolean isValid = problems.stream().noneMatch(Diagnostic::isError);
            return Optional.of(new CachedFile(page, isValid || before.isEmpty() ? page : before.get().displayed(), problems));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            problems.add(UnreadableFileDiagnostic.of(sources.unread(file), e));
            Page page = before.map(CachedFile::displayed).orElseGet(() -> reader.read(sources.unread(file), new ArrayList<>()));
            return Optional.of(new CachedFile(page, page, problems));
        }
    }

    /** Reads the next file again, and after the last one the first. @return its page's path in the site; empty if there is none */
    Optional<String> readNext() {
        List<Path> paths = List.copyOf(files.keySet());
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        Path file = paths.get(next++ % paths.size());
        return read(file) ? Optional.of(files.get(file).displayed().address() + "index.html") : Optional.empty();
    }

    /** The guide with the latest pages, for the check. */
    Guide latestGuide() {
        return guide(CachedFile::latest);
    }

    /** The guide with the last valid pages, for display. */
    Guide displayedGuide() {
        return guide(CachedFile::displayed);
    }

    private Guide guide(Function<CachedFile, Page> version) {
        return Guide.of(languages, files.values().stream().map(version).toList(), drafts);
    }

    /** The problems found when parsing the files. */
    List<Diagnostic> problems() {
        return files.values().stream().flatMap(file -> file.problems().stream()).toList();
    }
}

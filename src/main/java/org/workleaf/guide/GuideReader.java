package org.workleaf.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.RoomyThread;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;

/** Reads every page below {@code content}. */
public final class GuideReader {

    /**
     * @param root     the guide's folder
     * @param drafts   whether pages marked as drafts belong to it
     * @param problems takes what is wrong with each page by itself
     */
    public Guide read(Path root, boolean drafts, List<Diagnostic> problems) throws IOException {
        return read(root, drafts, problems, Optional.empty());
    }

    /** @param kept what the last reading made of the same files, which is then taken from there */
    public Guide read(Path root, boolean drafts, List<Diagnostic> problems, Optional<KeptPages> kept) throws IOException {
        Languages languages = Languages.read(root);
        PageReader pageReader = new PageReader(languages);
        SourceReader sources = new SourceReader(root);
        List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
        List<Page> pages;
        try {
            pages = RoomyThread.each(sources.markdownFiles(root.resolve("content")), file -> read(file, sources, pageReader, kept, found));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        problems.addAll(found);
        return Guide.of(languages, pages, drafts);
    }

    private static Page read(
            Path path, SourceReader sources, PageReader pageReader, Optional<KeptPages> kept, List<Diagnostic> found) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            List<Diagnostic> problems = new ArrayList<>();
            SourceFile file = sources.read(path, bytes, problems);
            Optional<Page> known = kept.flatMap(pages -> pages.page(file, bytes));
            if (known.isPresent()) {
                return known.get();
            }
            Page page = pageReader.read(file, problems);
            if (problems.isEmpty()) {
                kept.ifPresent(pages -> pages.keep(page));
            }
            found.addAll(problems);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.workleaf.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workleaf.markdown.RoomyThread;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;

/** Reads every page below {@code content}. */
public final class GuideReader {

    private final PageReader pageReader = new PageReader();

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
        SourceReader sources = new SourceReader(root);
        List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
        Map<Boolean, List<Page>> pages;
        try {
            pages = RoomyThread.each(sources.markdownFiles(root.resolve("content")), file -> read(file, sources, kept, found))
                    .stream().collect(Collectors.partitioningBy(page -> drafts || !page.frontMatter().draft()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        problems.addAll(found);
        return new Guide(pages.get(true), pages.get(false));
    }

    private Page read(Path path, SourceReader sources, Optional<KeptPages> kept, List<Diagnostic> found) {
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

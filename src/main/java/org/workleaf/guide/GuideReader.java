package org.workleaf.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;

/** Reads every page below {@code content}. */
public final class GuideReader {

    /**
     * @param root     the guide's folder
     * @param drafts   whether to include drafts
     * @param problems receives the problems within each page
     */
    public Guide read(Path root, boolean drafts, List<Diagnostic> problems) throws IOException {
        Languages languages = Languages.read(root);
        PageReader pageReader = new PageReader(languages);
        SourceReader sources = new SourceReader(root);
        List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
        List<Page> pages;
        try {
            pages = LargeStackThread.mapParallel(sources.markdownFiles(root.resolve("content")), file -> read(file, sources, pageReader, found));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        problems.addAll(found);
        return Guide.of(languages, pages, drafts);
    }

    private static Page read(Path path, SourceReader sources, PageReader pageReader, List<Diagnostic> found) {
        try {
            List<Diagnostic> problems = new ArrayList<>();
            Page page = pageReader.read(sources.read(path, problems), problems);
            found.addAll(problems);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

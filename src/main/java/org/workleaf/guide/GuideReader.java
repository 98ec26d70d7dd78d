package org.workleaf.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        SourceReader sources = new SourceReader(root);
        List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
        List<SourceFile> files = new ArrayList<>();
        for (Path file : sources.markdownFiles(root.resolve("content"))) {
            files.add(sources.read(file, found));
        }
        Map<Boolean, List<Page>> pages = RoomyThread.each(files, file -> pageReader.read(file, found)).stream()
                .collect(Collectors.partitioningBy(page -> drafts || !page.frontMatter().draft()));
        problems.addAll(found);
        return new Guide(pages.get(true), pages.get(false));
    }
}

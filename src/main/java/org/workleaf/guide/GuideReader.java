package org.workleaf.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.SourceReader;
import org.workleaf.source.UnreadableFileDiagnostic;

/** Reads every page below {@code content}. */
public final class GuideReader {

    /**
     * @param root     the guide's folder
     * @param drafts   whether to include drafts
     * @param problems receives the problems within each page, and files that are not read
     */
    public Guide read(Path root, boolean drafts, List<Diagnostic> problems) throws IOException {
        Languages languages = Languages.read(root);
        PageReader pageReader = new PageReader(languages);
        SourceReader sources = new SourceReader(root);
        List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
        Path content = root.resolve("content");
        GuideFiles files = GuideFiles.below(content);
        problems.addAll(GuideFiles.problems(root));
        List<Page> pages = LargeStackThread.mapParallel(sources.markdownFiles(content, files), file -> read(file, sources, pageReader, found))
                .stream().flatMap(Optional::stream).toList();
        problems.addAll(found);
        return Guide.of(languages, pages, drafts);
    }

    private static Optional<Page> read(Path path, SourceReader sources, PageReader pageReader, List<Diagnostic> found) {
        List<Diagnostic> problems = new ArrayList<>();
        try {
            return Optional.of(pageReader.read(sources.read(path, problems), problems));
        } catch (IOException e) {
            problems.add(UnreadableFileDiagnostic.of(sources.unread(path), e));
            return Optional.empty();
        } finally {
            found.addAll(problems);
        }
    }
}

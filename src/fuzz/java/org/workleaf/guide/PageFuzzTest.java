package org.workleaf.guide;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.Seeds;
import org.workleaf.check.GuideChecker;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;

/** Reading and checking a Markdown file with arbitrary bytes causes no exception, and all diagnostics are within the file. */
class PageFuzzTest {

    @TempDir
    static Path root;

    private final PageReader reader = new PageReader();

    static Stream<byte[]> pages() throws IOException {
        return Stream.concat(Seeds.files("src/test/resources/cases", "input.md"), Seeds.files("content", ".md"));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "2m")
    void aPageIsReadAndChecked(byte[] bytes) throws IOException {
        Path file = root.resolve("content/index.md");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        List<Diagnostic> problems = new ArrayList<>();
        SourceFile source = new SourceReader(root).read(file, problems);
        Page page = reader.read(source, problems);
        problems.addAll(GuideChecker.all(root, new Guide(List.of(page))));
        for (Diagnostic problem : problems) {
            if (problem.file().path().equals(source.path()) && problem.span().end() > source.text().length()) {
                throw new AssertionError(problem.code() + " ends beyond the end of the file");
            }
        }
    }
}

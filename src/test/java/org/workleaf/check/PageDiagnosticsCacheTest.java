package org.workleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.SourceFile;

/** Unchanged pages keep what was found on them, without being checked again. */
class PageDiagnosticsCacheTest {

    @TempDir
    Path folder;

    private final PageDiagnosticsCache cache = new PageDiagnosticsCache();
    private Page first;
    private Page last;

    @BeforeEach
    void checkTwoPages() throws Exception {
        first = page("content/index.md", "# First\n\nThe the start.\n");
        last = page("content/10-last.md", "# Last\n\nThe end.\n");
        assertEquals(List.of("content/index.md doubled-word"), problems(first, last));
    }

    private Page page(String path, String text) throws Exception {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve(path), text);
        return new PageReader().read(new SourceFile(path, text), new ArrayList<>());
    }

    private List<String> problems(Page... pages) throws Exception {
        return GuideChecker.all(folder, new Guide(List.of(pages)), cache).stream().filter(problem -> problem.code().equals("doubled-word"))
                .map(problem -> problem.file().path() + " " + problem.code()).toList();
    }

    @Test
    void onlyPagesThatWereReadAgainAreChecked() throws Exception {
        Page changed = page("content/10-last.md", "# Last\n\nThe the end.\n");
        assertEquals(List.of(changed), cache.unchecked(List.of(first, changed)));
        assertEquals(List.of("content/10-last.md doubled-word", "content/index.md doubled-word"), problems(first, changed));
        assertEquals(List.of(), cache.unchecked(List.of(first, changed)));
        assertEquals(List.of("content/10-last.md doubled-word", "content/index.md doubled-word"), problems(first, changed));
    }

    @Test
    void aPageThatNoLongerExistsIsForgotten() throws Exception {
        assertEquals(List.of(), problems(last));
        assertEquals(List.of(first), cache.unchecked(List.of(first, last)));
    }
}

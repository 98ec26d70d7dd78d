package org.workleaf.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Arbitrary front matter causes no exception, and all positions are within the file. */
class FrontMatterFuzzTest {

    static Stream<byte[]> frontMatter() {
        return Stream.of("summary: \"Our #1 tip\" # a comment\nminutes: 20\nwith: together\ndraft: true",
                "redirect-from:\n  - old/address/\n  - another/\ntranslated-from: 0123abcd", "redirect-from: [a/, b/]\n&a summary: *a",
                "? minutes\n: !!int 12", "summary: >\n  A sentence.\n\n# A title").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("frontMatter")
    @FuzzTest(maxDuration = "2m")
    void frontMatterIsReadOrReported(byte[] bytes) {
        SourceFile file = new SourceFile("content/index.md", "---\n" + new String(bytes, StandardCharsets.UTF_8) + "\n---\n# Title\n");
        List<Diagnostic> problems = new ArrayList<>();
        FrontMatter frontMatter = FrontMatterReader.read(file, problems);
        if (frontMatter.end() > file.text().length() || problems.stream().anyMatch(problem -> problem.span().end() > file.text().length())) {
            throw new AssertionError("a position is beyond the end of the file");
        }
    }
}

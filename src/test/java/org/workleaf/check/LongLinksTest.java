package org.workleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workleaf.SmallGuide;

/** Very long addresses are checked without a stack overflow, and in reasonable time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // fails only if something hangs
class LongLinksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mailto:a@b, .c, '', true",
        "mailto:a@b.c, ',d@e.f', '', true",
        "mailto:a@b, .c, @, false",
        "https://a, .b, '', true",
        "https://a, .b, @c, false",
        "https://a, ':b', '', true",
    })
    void aLongAddressIsChecked(String start, String repeated, String end, boolean isValid) throws Exception {
        SmallGuide guide = new SmallGuide(folder);
        guide.write("content/20-last.md", "# Last\n\nThe end of [this](" + start + repeated.repeat(100_000) + end + ").\n");
        long found = GuideChecker.all(folder, guide.read()).stream().filter(problem -> problem.code().equals("link-target")).count();
        assertEquals(isValid ? 0 : 1, found);
    }
}

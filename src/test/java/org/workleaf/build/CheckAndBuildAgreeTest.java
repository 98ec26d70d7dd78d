package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workleaf.Evening;
import org.workleaf.source.Diagnostic;

/** Guides that build without problems also pass the check. */
class CheckAndBuildAgreeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', https://example.org",
        "'', https://example.org/guide",
        "'', ''",
        "de, https://example.org",
        "'de, ar', https://example.org/a/guide/",
        "'de, ar', ''",
    })
    void guidesWithAnyLanguagesAndAddressPassBoth(String languages, String host) throws Exception {
        Evening guide = guide(languages);
        setHost(guide, host);
        assertBothFindNothing(guide);
    }

    @ParameterizedTest
    @CsvSource({"''", "de"})
    void aGuideWithoutWorksheetsPassesBoth(String languages) throws Exception {
        Evening guide = guide(languages);
        for (String page : List.of("content/10-first.md", "content/de/10-first.md", "content/20-deeper/10-second.md")) {
            if (Files.exists(guide.file(page))) {
                Files.writeString(guide.file(page), Files.readString(guide.file(page)).replaceAll("(?s)<!-- (?:worksheet|checklist|cards):.*?<!-- end -->", "## Your evening\n\nWords."));
            }
        }
        assertTrue(guide.read().worksheets().isEmpty(), "the guide still has worksheets");
        assertBothFindNothing(guide);
    }

    @Test
    void aBrokenLinkOnTheNotFoundPageOfAnyLanguageIsReported() throws Exception {
        Evening guide = guide("de");
        setHost(guide, "https://example.org/guide");
        Path template = guide.file("templates/notfound.ftl");
        Files.writeString(template, Files.readString(template).replace("</@screen.page>", "<a href=\"${content.rootpath}nowhere.html\">One</a>"
                + "<a href=\"nowhere-relative.html\">Two</a></@screen.page>"));
        List<Diagnostic> problems = DryRun.of(guide.root(), guide.read());
        assertFalse(problems.isEmpty());
        assertEquals(List.of("broken-output", "broken-output"), problems.stream().map(Diagnostic::code).toList(), problems.toString());
    }

    /** Creates a guide with only these languages. */
    private Evening guide(String languages) throws Exception {
        return new Evening(folder.resolve("guide"), languages);
    }

    private void assertBothFindNothing(Evening guide) throws Exception {
        OutputFolder output = OutputFolder.at(folder.resolve("site"), guide.root());
        assertEquals(List.of(), new SiteBuilder(guide.root(), false, false).build(guide.read(), output));
        assertEquals(List.of(), DryRun.of(guide.root(), guide.read()));
    }

    private static void setHost(Evening guide, String host) throws Exception {
        Path settings = guide.file("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^site\\.host=.*", "site.host=" + host));
    }
}

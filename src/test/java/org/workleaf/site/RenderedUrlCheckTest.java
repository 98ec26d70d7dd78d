package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.SmallGuide;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.source.Diagnostic;

class RenderedUrlCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "<a href=\"javascript:x()\">",
        "<a href='JavaScript:x()'>",
        "<a href=javascript:x()>",
        "<a href = \"javascript:x()\">",
        "<a href=\" \tjava&#10;script:x()\">",
        "<a href=\"&#106;avascript:x()\">",
        "<a class=b href=\"data:text/html,x\">",
        "<a href=\"file:///etc/passwd\">",
        "<a href=\"vbscript:x\">",
        "<a href=\"//example.org\">",
        "<a href=\"/\\example.org\">",
        "<img src=\"https://example.org/cup.png\">",
        "<img src=\"//example.org/cup.png\">",
        "<img srcset=\"https://example.org/cup.png 2x\">",
        "<iframe src=\"javascript:x()\"></iframe>",
        "<form action=\"https://example.org\"></form>",
        "<button formaction=\"javascript:x()\">",
        "<video poster=\"https://example.org/cup.png\"></video>",
        "<object data=\"data:text/html,x\"></object>",
        "<a ping=\"https://example.org\" href=\"#a\">",
    })
    void reportsUrlsThatRunOrLoadSomething(String tag) {
        assertEquals(1, RenderedUrlCheck.check("a/index.html", "<p>Words</p>" + tag).size(), tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a href=\"https://example.org/a:b\">", "<a href=\"http://example.org\">", "<a href=\"mailto:a@example.org\">", "<a href=\"#a:b\">",
        "<a href=\"../b/index.html?x=1:2\">", "<a href=\"b/c:d.pdf\">", "<a href=\"./b:c.pdf\">", "<img src=\"cup%3A.png\">", "<img src=\"data:image/png;base64,AAAA\">",
        "<p>href=\"javascript:x()\" and &lt;a href=\"javascript:x()\"&gt;</p>",
        "<p data-href=\"x\" title=\"src='javascript:x()'\">action = nothing</p>",
    })
    void acceptsOtherUrlsAndText(String tag) {
        assertEquals(List.of(), RenderedUrlCheck.check("a/index.html", "<p>Words</p>" + tag));
    }

    @Test
    void aPageWithSuchAUrlIsNotPublished() throws Exception {
        SmallGuide guide = new SmallGuide(folder.resolve("guide"));
        guide.write("templates/section.ftl", Files.readString(guide.root().resolve("templates/section.ftl")) + "<a href=\"${\"java\" + \"script\"}:x()\">x</a>");
        List<Diagnostic> problems = new SiteBuilder(guide.root(), false).build(guide.read(), OutputFolder.at(folder.resolve("site"), guide.root()));
        assertEquals(List.of("broken-output", "broken-output"), problems.stream().map(Diagnostic::code).toList());
        assertTrue(Files.notExists(folder.resolve("site/index.html")));
        assertTrue(problems.get(0).message().contains("javascript:x()"));
    }
}

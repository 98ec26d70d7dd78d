package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.jbake.DryRun;
import org.workleaf.source.Diagnostic;

/** What is told of pages that templates made, and where. */
class RenderedHtmlCheckTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
    }

    @Test
    void nothingIsToldOfSoundTemplates() throws Exception {
        assertEquals(List.of(), rehearse());
        assertTrue(Files.notExists(guide.root().resolve("target")));
    }

    @Test
    void aLinkThatLeadsNowhereIsToldOnceWhereTheTemplateHasIt() throws Exception {
        add("section", "<p>\n<a href=\"${content.rootpath}about/index.html\">About</a></p>");
        assertTold("templates/section.ftl", "about/index.html", "leads nowhere");
        assertTrue(rehearse().get(0).help().endsWith("So does 1 more page."), "two pages have it");
    }

    @Test
    void anAnchorThatIsNotThereIsTold() throws Exception {
        add("section", "<a href=\"${content.rootpath}last/index.html#nowhere\">About</a>");
        assertTold("templates/section.ftl", "last/index.html#nowhere", "leads to no place on its page");
    }

    @Test
    void aPictureThatIsNotThereOrHasNoWordsIsTold() throws Exception {
        add("home", "<img src=\"cup.svg\">");
        List<Diagnostic> problems = rehearse();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(problem -> problem.file().path().equals("templates/home.ftl")));
    }

    @Test
    void anIdThatStandsTwiceIsTold() throws Exception {
        add("home", "<p id=\"twice\">a</p><p id=\"twice\">b</p>");
        assertTold("templates/home.ftl", "twice", "two elements of a page have the id `twice`");
    }

    @Test
    void aControlWithoutWordsIsTold() throws Exception {
        add("home", "<label for=\"named\">Name</label><input id=\"named\"><input id=\"silent\">");
        assertTold("templates/home.ftl", "silent", "this input has no name");
    }

    @Test
    void whatNoTemplateSaysInSoManyWordsIsToldOnTheFirstPageThatHasIt() throws Exception {
        add("home", "<#assign where = \"now\" + \"here\"><a href=\"${where}.html\">About</a>");
        assertTold("target/site/index.html", "nowhere.html", "leads nowhere");
    }

    private void add(String template, String html) throws Exception {
        String name = "templates/" + template + ".ftl";
        guide.write(name, Files.readString(guide.root().resolve(name)) + html + "\n");
    }

    private void assertTold(String file, String at, String message) throws Exception {
        List<Diagnostic> problems = rehearse();
        assertEquals(1, problems.size(), problems.toString());
        Diagnostic problem = problems.get(0);
        assertEquals("broken-output", problem.code());
        assertEquals(file, problem.file().path());
        assertEquals(at, problem.file().text().substring(problem.span().start(), problem.span().end()));
        assertTrue(problem.message().contains(message), problem.message());
    }

    private List<Diagnostic> rehearse() throws Exception {
        return DryRun.of(guide.root(), guide.read());
    }
}

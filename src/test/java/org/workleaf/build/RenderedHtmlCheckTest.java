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
import org.workleaf.source.Diagnostic;

/** Mistakes in templates are reported, at their place in the template if possible. */
class RenderedHtmlCheckTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
    }

    @Test
    void reportsNothingForValidTemplates() throws Exception {
        assertEquals(List.of(), dryRun());
        assertTrue(Files.notExists(guide.root().resolve("target")));
    }

    @Test
    void reportsABrokenLinkOnceAtItsPlaceInTheTemplate() throws Exception {
        add("section", "<p>\n<a href=\"${content.rootpath}about/index.html\">About</a></p>");
        assertReported("templates/section.ftl", "about/index.html", "is a broken link");
        assertTrue(dryRun().get(0).help().endsWith("1 more page has this problem."), "two pages have it");
    }

    @Test
    void reportsAMissingAnchor() throws Exception {
        add("section", "<a href=\"${content.rootpath}last/index.html#nowhere\">About</a>");
        assertReported("templates/section.ftl", "last/index.html#nowhere", "links to a missing anchor");
    }

    @Test
    void reportsAMissingImageAndMissingAlternativeText() throws Exception {
        add("home", "<img src=\"cup.svg\">");
        List<Diagnostic> problems = dryRun();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(problem -> problem.file().path().equals("templates/home.ftl")));
    }

    @Test
    void reportsARepeatedId() throws Exception {
        add("home", "<p id=\"twice\">a</p><p id=\"twice\">b</p>");
        assertReported("templates/home.ftl", "twice", "two elements on a page have the id `twice`");
    }

    @Test
    void reportsAControlWithoutALabel() throws Exception {
        add("home", "<label for=\"named\">Name</label><input id=\"named\"><input id=\"silent\">");
        assertReported("templates/home.ftl", "silent", "this input has no name");
    }

    @Test
    void reportsComputedLinksOnTheFirstPageThatHasThem() throws Exception {
        add("home", "<#assign where = \"now\" + \"here\"><a href=\"${where}.html\">About</a>");
        assertReported("target/site/index.html", "nowhere.html", "is a broken link");
    }

    private void add(String template, String html) throws Exception {
        String name = "templates/" + template + ".ftl";
        guide.write(name, Files.readString(guide.root().resolve(name)) + html + "\n");
    }

    private void assertReported(String file, String at, String message) throws Exception {
        List<Diagnostic> problems = dryRun();
        assertEquals(1, problems.size(), problems.toString());
        Diagnostic problem = problems.get(0);
        assertEquals("broken-output", problem.code());
        assertEquals(file, problem.file().path());
        assertEquals(at, problem.file().text().substring(problem.span().start(), problem.span().end()));
        assertTrue(problem.message().contains(message), problem.message());
    }

    private List<Diagnostic> dryRun() throws Exception {
        return DryRun.of(guide.root(), guide.read());
    }
}

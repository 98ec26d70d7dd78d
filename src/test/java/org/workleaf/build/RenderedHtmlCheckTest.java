package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.SmallGuide;
import org.workleaf.source.Diagnostic;

/** Mistakes in templates are reported, at their place in the template if possible, by the check and by a build. */
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
        assertTrue(Files.notExists(guide.root().resolve("target/site")));
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

    @ParameterizedTest
    @ValueSource(strings = {
        "<input id=\"silent\">", "<INPUT id='silent'>", "<textarea id=silent></textarea>", "<select id=\"silent\"><option>a</option></select>",
        "<button id=\"silent\"></button>", "<button id=\"silent\"><svg></svg> </button>", "<label><input id=\"silent\"></label>",
        "<label for=\"silent\"> </label><input id=\"silent\">", "<label for=\"other\">a</label><input id=\"silent\">",
        "<input id=\"silent\" aria-label=\"\">", "<label>a</label><input id=\"silent\">", "<button>a</button><button id=\"silent\"></button>",
    })
    void reportsAControlWithoutALabelHoweverItIsWritten(String html) throws Exception {
        add("home", "<label for=\"named\">Name</label><input id=\"named\">" + html);
        List<Diagnostic> problems = dryRun();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).message().endsWith("has no name for screen readers"), problems.toString());
        assertEquals("templates/home.ftl", problems.get(0).file().path());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<label>a <input></label>", "<label><input> a</label>", "<input aria-label='a > b'>", "<input type=hidden>", "<input id=b hidden>",
        "<button><b>a</b></button>", "<label for=b>a</label><input id=b>", "<input id=b><label for=b>a</label>", "<input type=submit value=a>",
    })
    void acceptsEveryWayToNameAControl(String html) throws Exception {
        add("home", html);
        assertEquals(List.of(), dryRun());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a href='nowhere.html'>", "<a href=nowhere.html>", "<a class=\"b\"href = \"nowhere.html\">", "<a HREF=\"nowhere.html\">",
        "<a href=\"../../content/index.md\">", "<a href=\"/index.html\">", "<a href=\"a%00b\">", "<a href=\"a&amp;b.html\">", "<img alt=\"\" src=\"nowhere.png\">",
        "<a href=\"#nowhere\">", "<a href=\"index.html#nowhere\">", "<a href=\"?query#nowhere\">", "<a href=\"last/#nowhere\">", "<a href=\"last#nowhere\">",
        "<svg><use href=\"#nowhere\"></use></svg>", "<script src=\"nowhere.js\"></script>", "<p data-id=\"twice\"></p><a href=\"#twice\">",
    })
    void reportsABrokenLinkHoweverItIsWritten(String html) throws Exception {
        add("home", html);
        List<Diagnostic> problems = dryRun();
        assertEquals(1, problems.size(), problems.toString());
        assertEquals("broken-output", problems.get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a href=\"\">", "<a href=\"#\">", "<a href=\".\">", "<a href=\"./\">", "<a href=\"?a#\">", "<a href=\"last\">", "<a href=\"last/\">", "<p id=\"a&amp;b\"></p><a href=\"#a&amp;b\">",
        "<p id=\"caf\u00e9\"></p><a href=\"#caf%C3%A9\">", "<p>href=\"nowhere\" src = id=</p>", "<a href=\"mailto:a@example.org\">", "<p\nid=\"far\"></p><a href=\"index.html#far\">",
    })
    void acceptsOtherLinksAndText(String html) throws Exception {
        add("home", html);
        assertEquals(List.of(), dryRun());
    }

    @Test
    void aSiteWithABrokenLinkIsNotPublished() throws Exception {
        assertEquals(List.of(), build());
        assertTrue(Files.exists(folder.resolve("site/index.html")));
        Files.delete(folder.resolve("site/index.html"));
        add("home", "<a href=\"nowhere.html\">About</a>");
        assertFalse(build().isEmpty());
        assertTrue(Files.notExists(folder.resolve("site/index.html")));
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
        assertReported(file, at, message, dryRun());
    }

    private static void assertReported(String file, String at, String message, List<Diagnostic> problems) {
        assertEquals(1, problems.size(), problems.toString());
        Diagnostic problem = problems.get(0);
        assertEquals("broken-output", problem.code());
        assertEquals(file, problem.file().path());
        assertEquals(at, problem.file().text().substring(problem.span().start(), problem.span().end()));
        assertTrue(problem.message().contains(message), problem.message());
    }

    /** The problems that the check finds, and a build too. */
    private List<Diagnostic> dryRun() throws Exception {
        List<Diagnostic> problems = DryRun.of(guide.root(), guide.read());
        assertEquals(problems.toString(), build().toString());
        return problems;
    }

    private List<Diagnostic> build() throws Exception {
        return new SiteBuilder(guide.root(), false, false).build(guide.read(), OutputFolder.at(folder.resolve("site"), guide.root()));
    }
}

package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.workleaf.FileEdit;
import org.workleaf.jbake.StockSite.Baked;

/** A JBake site with templates of its own, baked by JBake as installed, with and without Workleaf's jar. */
class OtherSiteTest {

    private static final String PAGE = "plan.html";
    private static final Set<String> ADDED = Set.of("workleaf/worksheets.css", "workleaf/worksheets.js");

    @TempDir
    static Path folder;

    private static Baked plain;
    private static Baked baked;
    private static Baked changed;
    private static Baked bakedWithJarFirst;

    @BeforeAll
    static void bake() throws Exception {
        StockSite site = new StockSite(folder);
        plain = site.bakeWithoutWorkleaf("plain");
        baked = site.bakeWithWorkleaf("with");
        bakedWithJarFirst = site.bakeWithWorkleafFirst("first");
        // A field without a name, and a worksheet that is never closed.
        FileEdit.replace(site.file("content/plan.md"), " <!-- #crop -->", "");
        FileEdit.replace(site.file("content/about.md"), "one shed.\n", "one shed.\n\n<!-- worksheet: open -->\n\n## Open\n\nText.\n");
        changed = site.bakeWithWorkleaf("changed");
    }

    @Test
    void everythingWithoutWorksheetsIsByteForByteWhatJBakeMakesOfIt() {
        assertEquals(Set.of("about.html", "archive.html", "bed.svg", "blog/2024/first-frost.html", "blog/2025/seed-swap.html",
                "blog/2025/unfinished-draft.html", "css/allotment.css", "feed.xml", "index.html", PAGE, "recipe.html", "sitemap.xml", "tags/beans.html",
                "tags/seeds.html", "tags/weather.html", "tip.html"), plain.files().keySet());
        Map<String, String> expected = new TreeMap<>(plain.files());
        Map<String, String> actual = new TreeMap<>(baked.files());
        expected.remove(PAGE);
        actual.remove(PAGE);
        actual.keySet().removeAll(ADDED);
        assertEquals(expected, actual);
    }

    @Test
    void thePositionOfTheJarOnTheClassPathDoesNotMatter() {
        assertEquals(baked.files(), bakedWithJarFirst.files());
    }

    @Test
    void worksheetsAreFormsInTheTextThatJBakeRenders() {
        Document page = Jsoup.parse(baked.files().get(PAGE));
        assertEquals(List.of("bed-plan", "tools"), page.select("main > work-sheet").eachAttr("data-worksheet"));
        assertEquals(1, page.select("work-sheet label[for=bed-plan.crop] + input[type=text][name=crop]").size());
        assertEquals(1, page.select("label[for=bed-plan.last-year] + textarea[name=last-year]").size());
        assertEquals(List.of("all", "half"), page.select("fieldset.choice input[type=radio][name=sun]").eachAttr("value"));
        assertEquals(5, page.select("fieldset.scale input[type=radio][name=wet]").size());
        assertEquals(List.of("rake", "line"), page.select("input[type=checkbox]").eachAttr("name"));
        assertEquals(List.of("The text around a worksheet is still JBake's."), page.select("main > dl > dd").eachText());
        assertEquals(List.of("Then sow."), page.select("work-sheet + p").eachText());
        assertEquals("<!-- worksheet: in-code -->", page.select("pre").text());
        assertFalse(page.html().contains("<!-- form"), page.html());
        assertEquals("about.html", page.select("work-sheet a").attr("href"));
    }

    @Test
    void onlyPagesWithWorksheetsIncludeTheStylesheetAndTheScript() {
        Set<String> added = new TreeSet<>(baked.files().keySet());
        added.removeAll(plain.files().keySet());
        assertEquals(new TreeSet<>(ADDED), added);
        List<String> including = new ArrayList<>();
        baked.files().forEach((name, text) -> {
            if (text.contains("src=\"workleaf/worksheets.js\"")) {
                including.add(name);
            }
        });
        assertEquals(List.of(PAGE), including);
    }

    @Test
    void jBakeLogsAsBefore() {
        for (Baked each : List.of(plain, baked)) {
            assertTrue(each.log().contains("Rendering [" + each.folder().resolve("about.html") + "]... done!"), each.log());
            assertTrue(each.log().contains("Baking finished!"), each.log());
        }
        assertFalse(baked.log().contains("WARN org.workleaf"), baked.log());
    }

    @Test
    void problemsInWorksheetsAreLoggedWithTheirPlaceAndThePagesAreStillPublished() throws Exception {
        String log = changed.log();
        assertTrue(log.contains("content/plan.md:16:13: this field has no name"), log);
        assertTrue(log.contains("content/about.md:10:1: this worksheet is never closed"), log);
        assertTrue(changed.files().get("about.html").contains("Six beds, one shed."), changed.files().get("about.html"));
        assertEquals(plain.files().keySet(), without(changed.files().keySet(), ADDED));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** So the class path above, of JBake and the jar, is what everyone has who adds the jar to JBake. */
    @Test
    void theJarDependsOnNothingButJBake() throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        List<String> required = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            boolean isOfProject = each.getParentNode().getParentNode().getNodeName().equals("project");
            if (isOfProject && !text(each, "optional").equals("true") && !text(each, "scope").equals("test")) {
                required.add(text(each, "artifactId"));
            }
        }
        assertEquals(List.of("jbake-core"), required);
    }

    private static String text(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }
}

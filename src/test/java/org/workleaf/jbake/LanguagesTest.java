package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;

/** The site of a guide with two incomplete translations, one of them written from right to left. */
class LanguagesTest {

    @TempDir
    static Path folder;

    private static Map<String, String> site;
    private static Map<String, String> alone;

    @BeforeAll
    static void build() throws Exception {
        site = build(new Evening(folder.resolve("guide")), "site");
        alone = build(new Evening(folder.resolve("english"), ""), "alone");
    }

    private static Map<String, String> build(Evening guide, String name) throws Exception {
        OutputFolder output = OutputFolder.at(folder.resolve(name), guide.root());
        assertEquals(List.of(), new SiteBuilder(guide.root(), false, false).build(guide.read(), output));
        return SiteFiles.in(output.folder());
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(site.get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    @Test
    void theFirstLanguageHasTheSameAddressesAsAlone() {
        Set<String> moved = new TreeSet<>(alone.keySet());
        moved.removeAll(site.keySet());
        assertEquals(Set.of(), moved);
    }

    @Test
    void eachLanguageHasEveryPageOfTheFirst() {
        List<String> first = site.keySet().stream().filter(name -> name.endsWith(".html") && !name.matches("(?:de|ar)/.*"))
                .filter(name -> !name.equals("second/index.html")).toList();
        for (String home : List.of("de/", "ar/")) {
            first.forEach(name -> assertTrue(site.containsKey(home + name), home + name));
        }
    }

    @Test
    void aTranslatedSheetHasTheSameFieldIds() {
        assertEquals(controls(page("first/index.html")), controls(page("de/first/index.html")));
        assertEquals(controls(page("first/index.html")), controls(page("ar/worksheets/evening/index.html")));
    }

    private static List<String> controls(Document page) {
        Element sheet = page.selectFirst("work-sheet[data-worksheet=evening]");
        List<String> controls = new ArrayList<>(List.of(sheet.attr("data-guide"), sheet.attr("data-repeat"), sheet.attr("data-partners")));
        sheet.select("input, textarea").forEach(control -> controls.add(control.attr("name") + "=" + control.attr("value")));
        assertTrue(controls.size() > 10, controls.toString());
        return controls;
    }

    @Test
    void everyPageDeclaresItsLanguageAndDirection() {
        site.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> {
            Element html = page(name).selectFirst("html");
            String language = name.startsWith("de/") ? "de" : name.startsWith("ar/") ? "ar" : "en";
            assertEquals(language, html.attr("lang"), name);
            assertEquals(language.equals("ar") ? "rtl" : "", html.attr("dir"), name);
        });
    }

    @Test
    void theInterfaceIsInTheLanguageOfThePage() {
        Document page = page("de/first/index.html");
        assertEquals("Zum Text springen", page.selectFirst(".skip").text());
        assertEquals("Der erste Abend · Abend", page.title());
        assertEquals("1 Minute Lesezeit", page.selectFirst(".facts li").text());
        assertEquals("Arbeitsblätter und Checklisten", page("de/worksheets/index.html").selectFirst("h1").text());
        String script = script(page);
        assertTrue(script.contains("Auf diesem Gerät ${"), "the script's messages are German");
        assertFalse(script.contains("Saved on this device"), "and not English");
    }

    private static String script(Document page) {
        String path = page.selectFirst("script[src]").attr("src").replaceFirst("^(?:\\.\\./)+", "");
        return new String(site.get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void anUntranslatedPageIsShownWithANotice() {
        Document page = page("de/deeper/second/index.html");
        assertEquals("Diese Seite ist noch nicht übersetzt. Hier steht sie auf Englisch.", page.selectFirst(".untranslated").text());
        assertNull(page.selectFirst(".untranslated").closest("[lang=en]"));
        assertEquals("The second evening", page.selectFirst(".opening[lang=en][dir=ltr] h1").text());
        assertEquals("de", page.selectFirst(".sheet-tools").attr("lang"));
        assertEquals("en", page.selectFirst(".sidebar a[aria-current]").attr("lang"));
        Document mirrored = page("ar/deeper/second/index.html");
        assertEquals("ltr", mirrored.selectFirst("article .text").attr("dir"));
        assertNull(mirrored.selectFirst(".on-this-page").closest("[dir=ltr]"), "the page around it is right-to-left");
        assertEquals("https://workleaf.github.io/closer/deeper/second/", page.selectFirst("link[rel=canonical]").attr("href"));
    }

    @Test
    void anUntranslatedPageLinksToPagesInTheReadersLanguage() {
        List<String> links = page("de/deeper/second/index.html").select(".prose a[href]").eachAttr("href");
        assertEquals(List.of("../../../de/first/index.html", "../../../de/first/index.html"), links);
        assertEquals("../../../images/lamp.svg", page("de/deeper/second/index.html").selectFirst(".prose img").attr("src"));
    }

    @Test
    void aPageListsItsTranslationsAsAlternates() {
        assertEquals(List.of("en first/", "de de/first/", "ar ar/first/", "x-default first/"), alternates("de/first/index.html"));
        assertEquals(List.of("en search/", "de de/search/", "ar ar/search/", "x-default search/"), alternates("search/index.html"));
        assertEquals(List.of("en worksheets/evening/", "de de/worksheets/evening/", "ar ar/worksheets/evening/", "x-default worksheets/evening/"),
                alternates("worksheets/evening/index.html"));
        assertEquals(List.of(), alternates("deeper/second/index.html"));
        assertEquals(List.of(), alternates("de/deeper/second/index.html"));
    }

    private static List<String> alternates(String path) {
        return page(path).select("link[rel=alternate]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href").replace("https://workleaf.github.io/closer/", "")).toList();
    }

    @Test
    void aPageLinksToItselfInOtherLanguages() {
        List<Element> links = page("de/worksheets/after/index.html").select(".foot-languages a");
        assertEquals(List.of("English ../../../worksheets/after/index.html", "العربية ../../../ar/worksheets/after/index.html"),
                links.stream().map(link -> link.text() + " " + link.attr("href")).toList());
        assertEquals(List.of("en", "ar"), links.stream().map(link -> link.attr("lang")).toList());
    }

    @Test
    void everyLinkPointsToAnExistingFileAndAnchor() {
        List<String> broken = new ArrayList<>();
        for (String name : site.keySet().stream().filter(each -> each.endsWith(".html") && !each.endsWith("404.html")).toList()) {
            for (Element link : page(name).select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!target.matches("[a-z]+:.*")) {
                    String[] halves = target.split("#", 2);
                    String file = halves[0].isEmpty() ? name : Path.of("/" + name).resolveSibling(halves[0]).normalize().toString().substring(1);
                    if (!site.containsKey(file) || halves.length > 1 && page(file).getElementById(halves[1]) == null) {
                        broken.add(name + " → " + target);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theSitemapAndTheServiceWorkerListThePagesOfEachLanguage() {
        List<String> listed = Jsoup.parse(site.get("sitemap.xml")).select("loc").eachText();
        assertTrue(listed.contains("https://workleaf.github.io/closer/de/first/"), listed.toString());
        assertFalse(listed.contains("https://workleaf.github.io/closer/de/deeper/second/"), "there is no German version");
        assertTrue(site.get("sw.js").contains("\"de/deeper/second/index.html\""));
        assertTrue(site.get("ar/search/index.html").contains("search-index.js "));
    }

    @Test
    void aGuideWithOneLanguageDoesNotMentionOthers() {
        Document page = Jsoup.parse(alone.get("first/index.html"));
        assertEquals(List.of(), page.select("link[rel=alternate], .foot-languages, [hreflang]").eachAttr("href"));
    }

    @Test
    void stockJBakeWritesTheSamePages() throws IOException {
        Path output = folder.resolve("stock");
        Path guide = folder.resolve("guide");
        Path settings = guide.resolve("jbake.properties");
        String before = Files.readString(settings);
        Files.writeString(settings, before.replaceFirst("(?m)^render\\.pdf=.*", "render.pdf=false"));
        Oven oven = new Oven(new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(guide.toFile(), output.toFile(), (File) null, true));
        oven.bake();
        assertEquals(List.of(), oven.getErrors());
        Map<String, String> stock = SiteFiles.in(output);
        site.forEach((name, bytes) -> {
            if (!name.equals(".workleaf") && !name.equals("sw.js")) {
                assertEquals(bytes, stock.get(name), name);
            }
        });
    }
}

package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.guide.GuideReader;
import org.workleaf.jbake.SiteFiles;

class SiteBuilderTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
    }

    @Test
    void aBuildWritesAllPagesAndGeneratedFiles() throws Exception {
        Set<String> names = build("site").keySet();
        assertEquals(Set.of(".workleaf", "404.html", "_headers", "answers/index.html", "css/site-6431abd3.css", "first/index.html", "index.html",
                "js/extra/lunr-0c50d900.js", "js/extra/lunr.LICENSE.txt", "js/extra/search-index.js", "last/index.html",
                "manifest.webmanifest", "old/first/index.html", "print/index.html", "print/pack/index.html", "robots.txt", "search/index.html", "sitemap.xml", "sw.js",
                "worksheets/index.html", "worksheets/weekly/index.html"), names);
    }

    @Test
    void buildsAreIdenticalInAnyLocaleAndTimeZone() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Map<String, String> here = build(root, folder.resolve("here"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, build(root, folder.resolve("elsewhere")));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void linksInAWorksheetHaveTheSameTargetsOnItsOwnPage() throws Exception {
        build("site");
        assertEquals("../../last/index.html", html("site/worksheets/weekly/index.html").select("a").attr("href"));
    }

    @Test
    void linksBetweenPagesBecomeAnchorsOnThePrintPage() throws Exception {
        build("site");
        Document print = html("site/print/index.html");
        assertEquals("#page-first.here", print.select("a").attr("href"));
        assertEquals("Here", print.getElementById("page-first.here").text());
    }

    @Test
    void draftsAreOnlyBuiltOnRequest() throws Exception {
        guide.write("content/30-draft.md", "---\ndraft: true\n---\n\n# A draft\n");
        assertTrue(build("site").keySet().stream().noneMatch(name -> name.contains("draft")));
        OutputFolder output = OutputFolder.at(folder.resolve("with"), guide.root());
        new SiteBuilder(guide.root(), true).build(new GuideReader().read(guide.root(), true, new ArrayList<>()), output);
        assertTrue(Files.exists(folder.resolve("with/draft/index.html")));
    }

    @Test
    void imagesNextToPagesKeepTheirPathsAndTheRegistryIsNotPublished() throws Exception {
        guide.write("content/10-first/hands.svg", "<svg/>").write("content/answers.lock", "# names\n");
        Set<String> names = build("site").keySet();
        assertTrue(names.contains("10-first/hands.svg"));
        assertTrue(names.stream().noneMatch(name -> name.contains("answers.lock")));
    }

    @Test
    void aFailureKeepsTheOutputAndLeavesNoOtherFiles() throws Exception {
        Map<String, String> before = build("site");
        guide.write("templates/section.ftl", "${content.nothing}").write("content/20-last.md", "# Another end\n\nThe end.\n");
        assertEquals(1, new SiteBuilder(guide.root(), false)
                .build(guide.read(), OutputFolder.at(folder.resolve("site"), guide.root())).size());
        assertEquals(before, SiteFiles.in(folder.resolve("site")));
        try (Stream<Path> remaining = Files.list(folder)) {
            assertEquals(List.of("guide", "site"), remaining.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void allFilesHaveAPolicyAndFilesThatCouldRunScriptsAreNotPublished() throws Exception {
        guide.write("content/cup.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").write("content/cup.SVG.txt", "words");
        for (String name : List.of("cup.html", "cup.HTM", "cup.shtml", "cup.xht", "cup.xml", "404.htm", "cup.js", "cup.mjs", "CNAME", "cup")) {
            guide.write("content/beside/" + name, "<script>x()</script>");
        }
        Map<String, String> files = build("site");
        assertEquals(Set.of("cup.svg", "cup.SVG.txt"),
                files.keySet().stream().filter(name -> name.matches("(?i)(?:beside/.*|.*cup.*)")).collect(Collectors.toSet()));
        assertTrue(files.get("_headers").startsWith("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self';"), files.get("_headers"));
    }

    @Test
    void hostFilesInAssetsReplaceGeneratedOnes() throws Exception {
        guide.write("assets/_headers", "/*\n  X-Own: yes\n").write("assets/.well-known/security.txt", "Contact: us\n")
                .write("assets/CNAME", "closer.example\n").write("assets/.DS_Store", "x");
        Map<String, String> files = build("site");
        assertEquals("/*\n  X-Own: yes\n", files.get("_headers"));
        assertTrue(files.keySet().containsAll(Set.of("CNAME", ".well-known/security.txt")));
        assertTrue(files.keySet().stream().noneMatch(name -> name.contains("DS_Store")));
    }

    private Map<String, String> build(String output) throws Exception {
        return build(guide.root(), folder.resolve(output));
    }

    private static Map<String, String> build(Path root, Path output) throws Exception {
        assertEquals(List.of(), new SiteBuilder(root, false)
                .build(new GuideReader().read(root, false, new ArrayList<>()), OutputFolder.at(output, root)));
        return SiteFiles.in(output);
    }

    private Document html(String name) throws Exception {
        return Jsoup.parse(folder.resolve(name));
    }
}

package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;

/** {@code workleaf init}: creating guides in a temporary folder. */
class InitCommandTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    private Path newGuide(String... options) {
        Path guide = folder.resolve("a guide");
        List<String> words = new ArrayList<>(List.of("init", guide.toString()));
        words.addAll(List.of(options));
        CommandResult ran = CommandResult.of(words.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("", ran.err());
        return guide;
    }

    @Test
    void aNewGuideHasNoProblemsAndBuilds() throws Exception {
        Path guide = newGuide();
        CommandResult check = CommandResult.ofGuide(guide, "check");
        assertEquals(0, check.exit());
        assertEquals("", check.err());
        CommandResult build = CommandResult.ofGuide(guide, "build");
        assertEquals(0, build.exit(), build.err());
        assertEquals("", build.err());
        assertEquals("A calm move", home(guide).select("h1").text());
        assertTrue(Files.exists(guide.resolve("target/site/pdf/first-plan-a4.pdf")));
    }

    @Test
    void titleColoursLicenceAndLanguageAreThoseOfTheOptions() throws Exception {
        String title = "Ünser \\ Haus, 100 % \"ruhig\" <b> #{x} *&* [a]";
        Path guide = newGuide("--title", title, "--subtitle", "Umziehen: ganz ruhig", "--accent", "#7ac", "--licence", "cc-by-sa-4.0",
                "--language", "de", "--repository", "https://example.org/a/b", "--host", "https://example.org/haus/");
        CommandResult build = CommandResult.ofGuide(guide, "build", "--no-pdf");
        assertEquals(0, build.exit(), build.err());
        Document home = home(guide);
        assertEquals(title.replace("\"ruhig\"", "“ruhig”"), home.select("h1").text());
        assertEquals(title, home.select(".top-name").text());
        assertEquals("Umziehen: ganz ruhig", home.select(".tagline").text());
        assertEquals("de", home.select("html").attr("lang"));
        assertEquals("Zum Text springen", home.select(".skip").text());
        assertEquals("https://example.org/haus/", home.select("link[rel=canonical]").attr("href"));
        assertEquals("https://example.org/a/b/edit/main/content/index.md", home.select(".foot-links a[rel=external]").attr("href"));
        assertEquals("unser-haus-100-ruhig-b-x-a", home.select("html").attr("data-guide"));
        assertEquals("CC BY-SA 4.0", home.select(".foot-licence a").text());
        assertEquals("https://creativecommons.org/licenses/by-sa/4.0/", home.select(".foot-licence a").attr("href"));
        assertTrue(publishedCss(guide).contains("@bottom-left{content:\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        String css = Files.readString(guide.resolve("assets/css/colours.css"));
        assertTrue(css.contains("--pen: #"), css);
        assertFalse(css.contains("#1d4f73"), "the accent colour of Closer");
        assertTrue(Files.readString(guide.resolve("LICENSE")).contains("https://creativecommons.org/licenses/by-sa/4.0/"));
        assertTrue(Files.readString(guide.resolve("content/90-about.md")).contains("[CC BY-SA 4.0]("));
    }

    private static Document home(Path guide) throws IOException {
        return Jsoup.parse(guide.resolve("target/site/index.html"), "UTF-8");
    }

    private static String publishedCss(Path guide) throws IOException {
        StringBuilder css = new StringBuilder();
        try (Stream<Path> files = Files.list(guide.resolve("target/site/css"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                css.append(Files.readString(file));
            }
        }
        return css.toString();
    }

    @Test
    void aNewNameAndLicenceOfTheGuideAreChangedInItsSettingsAlone() throws Exception {
        Path guide = newGuide("--licence", "cc0-1.0");
        FileEdit.replaceLine(guide.resolve("jbake.properties"), "site.title=", "site.title=Our garden");
        FileEdit.replaceLine(guide.resolve("jbake.properties"), "site.licence=", "site.licence=All rights reserved");
        FileEdit.replaceLine(guide.resolve("jbake.properties"), "site.licence.address=", "site.licence.address=");
        assertEquals(0, CommandResult.ofGuide(guide, "build", "--no-pdf").exit());
        assertEquals("Licence of the text: All rights reserved", home(guide).select(".foot-licence").text());
        assertTrue(publishedCss(guide).contains("@bottom-left{content:\"Our garden\""));
        assertFalse(publishedCss(guide).contains("A calm move"));
    }

    @Test
    void nothingInANewGuideIsAboutCloser() throws Exception {
        Path guide = newGuide();
        Pattern closer = Pattern.compile("\\bCloser\\b|intimacy|github\\.io/closer|workleaf/closer");
        List<String> found = new ArrayList<>();
        for (Path file : texts(guide)) {
            String name = guide.relativize(file).toString();
            if (!name.startsWith("engine/") && !name.startsWith("docs/") && closer.matcher(Files.readString(file)).find()) {
                found.add(name);
            }
        }
        assertEquals(List.of(), found);
        assertFalse(Files.exists(guide.resolve("assets/og.png")));
    }

    @Test
    void everyLinkInItsDocumentsPointsToAFile() throws Exception {
        Path guide = newGuide();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : texts(guide)) {
            if (file.toString().endsWith(".md") && !file.startsWith(guide.resolve("engine/src"))) {
                Matcher link = LINK.matcher(Files.readString(file).replaceAll("(?s)```.*?```|`[^`\\n]*`", ""));
                while (link.find()) {
                    links++;
                    if (!Files.exists(file.getParent().resolve(link.group(1)))) {
                        broken.add(guide.relativize(file) + " → " + link.group(1));
                    }
                }
            }
        }
        assertTrue(links > 20, links + " links");
        assertEquals(List.of(), broken);
    }

    private static List<Path> texts(Path guide) throws IOException {
        try (Stream<Path> files = Files.walk(guide)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".png")).toList();
        }
    }

    @Test
    void itsGeneratorIsBuiltWithoutTestDependencies() throws Exception {
        String pom = Files.readString(newGuide().resolve("engine/pom.xml"));
        assertFalse(pom.contains("<scope>test</scope>"));
        assertTrue(pom.contains("<artifactId>jbake-core</artifactId>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderThatIsNotEmptyStaysUnchanged() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        CommandResult ran = CommandResult.of("init", mine.toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("is not empty. Nothing was written"), ran.err());
        try (Stream<Path> files = Files.list(mine)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void invalidOptionsAreReportedAndNothingIsWritten() {
        for (Map.Entry<String, String> wrong : Map.of("--accent", "pinkish", "--licence", "gpl", "--language", "Deutsch!", "--title", " ",
                "--host", "my site").entrySet()) {
            CommandResult ran = CommandResult.of("init", folder.resolve("new").toString(), wrong.getKey(), wrong.getValue());
            assertEquals(2, ran.exit(), wrong + ran.out());
            assertFalse(ran.err().isBlank());
            assertFalse(Files.exists(folder.resolve("new")));
        }
    }

    @Test
    void onATerminalMissingOptionsAreAskedFor() throws Exception {
        InputStream in = System.in;
        try {
            System.setProperty("workleaf.asks", "true");
            System.setIn(new ByteArrayInputStream("Our garden\n\npinkish\nplum\n\nen-GB\n".getBytes(StandardCharsets.UTF_8)));
            CommandResult ran = CommandResult.of("init", folder.resolve("asked").toString(), "--licence", "cc0-1.0");
            assertEquals(0, ran.exit(), ran.err());
            assertTrue(ran.err().contains("What is the guide called? [A calm move] "), ran.err());
            assertTrue(ran.err().contains("`pinkish` is not a valid value."), ran.err());
            assertFalse(ran.err().contains("What may others do"), ran.err());
        } finally {
            System.clearProperty("workleaf.asks");
            System.setIn(in);
        }
        String settings = Files.readString(folder.resolve("asked/jbake.properties"));
        assertTrue(settings.contains("\nsite.title=Our garden\n"), settings);
    }
}

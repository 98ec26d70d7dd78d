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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code workleaf init}: guides made in a folder of the test's own. */
class InitCommandTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    private Path made(String... options) {
        Path guide = folder.resolve("a guide");
        List<String> words = new ArrayList<>(List.of("init", guide.toString()));
        words.addAll(List.of(options));
        Ran ran = Ran.of(words.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("", ran.err());
        return guide;
    }

    @Test
    void aNewGuideHasNothingToMendAndBuilds() throws Exception {
        Path guide = made();
        Ran check = Ran.in(guide, "check");
        assertEquals(0, check.exit());
        assertEquals("", check.err());
        Ran build = Ran.in(guide, "build");
        assertEquals(0, build.exit(), build.err());
        assertEquals("", build.err());
        assertEquals("A calm move", home(guide).select("h1").text());
        assertTrue(Files.exists(guide.resolve("target/site/pdf/first-plan-a4.pdf")));
    }

    @Test
    void titleColoursLicenceAndLanguageAreThoseThatWereWishedFor() throws Exception {
        String title = "Ünser \\ Haus, 100 % \"ruhig\" <b> #{x} *&* [a]";
        Path guide = made("--title", title, "--subtitle", "Umziehen: ganz ruhig", "--accent", "#7ac", "--licence", "cc-by-sa-4.0",
                "--language", "de", "--repository", "https://example.org/a/b", "--host", "https://example.org/haus/");
        Ran build = Ran.in(guide, "build", "--no-pdf");
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
        String css = Files.readString(guide.resolve("assets/css/colours.css"));
        assertTrue(css.contains("--pen: #"), css);
        assertFalse(css.contains("#1d4f73"), "the pen of the guide that it was made from");
        assertTrue(Files.readString(guide.resolve("LICENSE")).contains("https://creativecommons.org/licenses/by-sa/4.0/"));
        assertTrue(Files.readString(guide.resolve("content/90-about.md")).contains("[CC BY-SA 4.0]("));
    }

    private static Document home(Path guide) throws IOException {
        return Jsoup.parse(guide.resolve("target/site/index.html"), "UTF-8");
    }

    @Test
    void nothingInItIsAboutTheGuideThatItWasMadeFrom() throws Exception {
        Path guide = made();
        Pattern its = Pattern.compile("\\bCloser\\b|intimacy|github\\.io/closer|workleaf/closer");
        List<String> found = new ArrayList<>();
        for (Path file : texts(guide)) {
            String name = guide.relativize(file).toString();
            if (!name.startsWith("engine/") && !name.startsWith("docs/") && its.matcher(Files.readString(file)).find()) {
                found.add(name);
            }
        }
        assertEquals(List.of(), found);
        assertFalse(Files.exists(guide.resolve("assets/og.png")));
    }

    @Test
    void everyLinkInItsDocumentsLeadsToAFile() throws Exception {
        Path guide = made();
        List<String> broken = new ArrayList<>();
        for (Path file : texts(guide)) {
            if (file.toString().endsWith(".md") && !file.startsWith(guide.resolve("engine/src"))) {
                Matcher link = LINK.matcher(Files.readString(file).replaceAll("(?s)```.*?```|`[^`\\n]*`", ""));
                while (link.find()) {
                    if (!Files.exists(file.getParent().resolve(link.group(1)))) {
                        broken.add(guide.relativize(file) + " → " + link.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<Path> texts(Path guide) throws IOException {
        try (Stream<Path> files = Files.walk(guide)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".png")).toList();
        }
    }

    @Test
    void itsOwnCommandsWorkInItsOwnFolder() throws Exception {
        Path guide = made();
        String readme = Files.readString(guide.resolve("README.md"));
        // `./verify` checks the guide and builds it, with the generator that lies in the guide's own folder.
        for (String command : List.of("./workleaf check", "./workleaf build", "./verify")) {
            assertTrue(readme.contains("\n" + command), command);
        }
        Path said = folder.resolve("said.txt");
        ProcessBuilder verify = new ProcessBuilder("./verify").directory(guide.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        verify.environment().remove("WORKLEAF_HOME");
        Process process = verify.start();
        assertTrue(process.waitFor(15, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(said));
        assertTrue(Files.exists(guide.resolve("engine/target/workleaf.jar")));
    }

    @Test
    void itsGeneratorIsBuiltWithoutTheLibrariesOfTests() throws Exception {
        String pom = Files.readString(made().resolve("engine/pom.xml"));
        assertFalse(pom.contains("<scope>test</scope>"));
        assertTrue(pom.contains("<artifactId>jbake-core</artifactId>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderWithSomethingInItStaysAsItIs() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years of work");
        Ran ran = Ran.of("init", mine.toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("is not empty. Nothing was written"), ran.err());
        try (Stream<Path> files = Files.list(mine)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatIsNotKnownIsToldAndNothingIsWritten() {
        for (Map.Entry<String, String> wrong : Map.of("--accent", "pinkish", "--licence", "gpl", "--language", "Deutsch!", "--title", " ",
                "--host", "my site").entrySet()) {
            Ran ran = Ran.of("init", folder.resolve("new").toString(), wrong.getKey(), wrong.getValue());
            assertEquals(2, ran.exit(), wrong + ran.out());
            assertFalse(ran.err().isBlank());
            assertFalse(Files.exists(folder.resolve("new")));
        }
    }

    @Test
    void onATerminalWhatIsMissingIsAskedFor() throws Exception {
        InputStream in = System.in;
        try {
            System.setProperty("workleaf.asks", "true");
            System.setIn(new ByteArrayInputStream("Our garden\n\npinkish\nplum\n\nen-GB\n".getBytes(StandardCharsets.UTF_8)));
            Ran ran = Ran.of("init", folder.resolve("asked").toString(), "--licence", "cc0-1.0");
            assertEquals(0, ran.exit(), ran.err());
            assertTrue(ran.err().contains("What is the guide called? [A calm move] "), ran.err());
            assertTrue(ran.err().contains("`pinkish` is not known here."), ran.err());
            assertFalse(ran.err().contains("What may others do"), ran.err());
        } finally {
            System.clearProperty("workleaf.asks");
            System.setIn(in);
        }
        String settings = Files.readString(folder.resolve("asked/jbake.properties"));
        assertTrue(settings.contains("\nsite.title=Our garden\n"), settings);
    }
}

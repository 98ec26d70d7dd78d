package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;

/** Guides whose templates and message files are older or newer than this version of Workleaf. */
class OtherVersionTest {

    private static final String ENGLISH = "templates/words/en.properties";
    private static final String GERMAN = "templates/words/de.properties";

    @TempDir
    Path folder;

    private Evening guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new Evening(folder.resolve("guide"), "de");
    }

    @Test
    void anOlderMessageFileIsReportedOnceAndTheSiteIsBuiltWithTheTextsOfWorkleaf() throws Exception {
        String text = text(ENGLISH, "frame.skip");
        for (String name : List.of("frame.skip", "title.search", "paper.subject", "sheet.erased")) {
            remove(ENGLISH, name);
        }
        remove(GERMAN, "frame.skip");
        assertEquals(List.of(GERMAN + " WARNING a text is missing: `frame.skip`", ENGLISH + " WARNING 4 texts are missing"), check());
        assertEquals(List.of(), build(true));
        assertEquals(text, Jsoup.parse(site("index.html")).select(".skip").text());
        assertEquals(text, Jsoup.parse(site("de/index.html")).select(".skip").text());
        assertEquals("Search", Jsoup.parse(site("search/index.html")).select("h1").text());
    }

    @Test
    void aMessageThatNoTemplateUsesIsNotMissing() throws Exception {
        remove(ENGLISH, "section.previous");
        remove(GERMAN, "section.previous");
        guide.change("templates/layout/section.ftl", "words.say(\"section.previous\")", "\"Back\"");
        assertEquals(List.of(), check());
    }

    @Test
    void aNewerMessageFileIsNoProblem() throws Exception {
        append(ENGLISH, "frame.tomorrow=Tomorrow, {when}");
        append(GERMAN, "frame.tomorrow=Morgen, {when}");
        guide.change("templates/layout/foot.ftl", "<footer",
                "<p class=\"tomorrow\">${words.say(\"frame.tomorrow\", {\"when\": \"early\"})}</p><footer");
        assertEquals(List.of(), check());
        assertEquals(List.of(), build(false));
        assertEquals("Tomorrow, early", Jsoup.parse(site("index.html")).select(".tomorrow").text());
        assertEquals("Morgen, early", Jsoup.parse(site("de/index.html")).select(".tomorrow").text());
    }

    @Test
    void aValueThatWorkleafDoesNotHaveForItsOwnMessagesIsReportedInTheFile() throws Exception {
        remove(ENGLISH, "paper.subject");
        append(ENGLISH, "paper.subject={sheet} {guide} {edition}");
        assertTrue(check().contains(ENGLISH + " ERROR this text contains `{edition}`, which has no value"), check().toString());
    }

    @Test
    void aVariableThatThisVersionDoesNotHaveIsReportedInTheTemplate() throws Exception {
        guide.change("templates/section.ftl", "<@section.turning/>", "<#list moods as mood>${mood}</#list>");
        assertReported("templates/section.ftl", "`moods` has no value here");
    }

    @Test
    void aMacroThatDoesNotExistIsReportedInTheTemplate() throws Exception {
        guide.change("templates/section.ftl", "<@section.turning/>", "<@section.moods/>");
        assertReported("templates/section.ftl", "`section.moods` has no value here");
    }

    @Test
    void aMessageThatNoVersionHasIsReportedInTheTemplate() throws Exception {
        guide.change("templates/section.ftl", "<@section.turning/>", "${words.say(\"mood.today\")}");
        assertReported("templates/section.ftl", "there is no message named `mood.today` in templates/words");
    }

    @Test
    void anotherUseOfAMessageIsReportedInTheTemplate() throws Exception {
        guide.change("templates/section.ftl", "<@section.turning/>", "${words.say(7, \"a\", \"b\")}");
        assertReported("templates/section.ftl", "a message needs a name, and may have values for the words in braces");
    }

    @Test
    void aBuiltInOfANewerFreeMarkerIsReportedInTheTemplate() throws Exception {
        guide.change("templates/section.ftl", "<@section.turning/>", "${content.title?mood}");
        assertReported("templates/section.ftl", "Unknown built-in");
    }

    @Test
    void aVariableThatPdfTemplatesDoNotHaveIsReportedInTheTemplate() throws Exception {
        Files.writeString(guide.file("templates/paper/leaflet.ftl"), Files.readString(guide.file("templates/paper/leaflet.ftl")) + "${moods}");
        List<String> problems = build(true).stream().map(problem -> problem.file().path() + " " + problem.message()).toList();
        assertEquals(List.of("templates/paper/leaflet.ftl `moods` has no value here"), problems);
    }

    @Test
    void aKindOfFieldThatATemplateDoesNotKnowIsReportedInTheTemplate() throws Exception {
        guide.change("templates/field/worksheet.ftl", "\"scale\": scale.scale, ", "");
        Files.writeString(guide.file("content/90-scale.md"), "---\nsummary: A page with a scale.\n---\n\n# A scale\n\n<!-- worksheet: a-scale -->\n\n## A scale\n\n"
                + "How is it? <!-- #how -->\n\n( ) 1 ( ) 2 ( ) 3\n\n<!-- end -->\n");
        assertReported("templates/field/worksheet.ftl", "there is no form for the kind `scale` in these templates, which are older than Workleaf");
    }

    @Test
    void settingsWithoutATemplateForANewKindOfPageUseTheTemplateOfThatName() throws Exception {
        remove("jbake.properties", "template.pack.file");
        assertEquals(List.of(), build(false));
        assertTrue(site("print/pack/index.html").contains("<work-pack"), site("print/pack/index.html"));
        Files.delete(guide.file("templates/pack.ftl"));
        assertReported("templates/pack.ftl", "there is no such template");
    }

    /** Both commands report one problem, and only there. */
    private void assertReported(String file, String message) throws Exception {
        for (List<Diagnostic> problems : List.of(build(false), DryRun.of(guide.root(), guide.read()))) {
            assertEquals(List.of("template-failed " + file + " " + message),
                    problems.stream().map(problem -> problem.code() + " " + problem.file().path() + " " + problem.message()).toList());
        }
    }

    private List<String> check() throws Exception {
        return GuideChecker.all(guide.root(), guide.read()).stream()
                .map(problem -> problem.file().path() + " " + problem.severity() + " " + problem.message())
                .filter(problem -> problem.startsWith("templates/")).toList();
    }

    private List<Diagnostic> build(boolean pdfs) throws Exception {
        Guide read = guide.read();
        List<Diagnostic> problems = new ArrayList<>(new SiteBuilder(guide.root(), false, pdfs)
                .build(read, OutputFolder.at(folder.resolve("site"), guide.root())));
        problems.removeIf(problem -> !problem.isError());
        return problems;
    }

    private String site(String name) throws Exception {
        return Files.readString(folder.resolve("site").resolve(name));
    }

    private String text(String file, String name) throws Exception {
        return Files.readAllLines(guide.file(file)).stream().filter(line -> line.startsWith(name + "=")).findFirst().orElseThrow()
                .substring(name.length() + 1);
    }

    private void remove(String file, String name) throws Exception {
        String before = Files.readString(guide.file(file));
        String after = Pattern.compile("(?m)^" + Pattern.quote(name) + "=.*\\R").matcher(before).replaceAll("");
        assertTrue(before.length() > after.length(), name);
        Files.writeString(guide.file(file), after);
    }

    private void append(String file, String line) throws Exception {
        Files.writeString(guide.file(file), Files.readString(guide.file(file)) + "\n" + line + "\n");
    }
}

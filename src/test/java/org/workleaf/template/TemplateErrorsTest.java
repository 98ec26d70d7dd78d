package org.workleaf.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

class TemplateErrorsTest {

    @TempDir
    Path folder;

    private SmallGuide guide;
    private Path site;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
        site = folder.resolve("site");
    }

    @Test
    void reportsAMissingValueWhereTheTemplateReadsIt() throws Exception {
        Diagnostic problem = onlyProblemWith("templates/section.ftl", "<h1>\n\t${content.nothing}</h1>\n");
        assertProblem("templates/section.ftl", "2:4", "`content.nothing` has no value here", problem);
        Span span = problem.span();
        assertEquals("content.nothing", problem.file().text().substring(span.start(), span.end()));
        assertEquals("""
                Give a default, `content.nothing!""`, or test for it first, `<#if content.nothing??>`.
                It failed for first/index.html and 1 more.""", problem.help());
    }

    @Test
    void reportsASyntaxErrorAtItsPosition() throws Exception {
        Diagnostic problem = onlyProblemWith("templates/home.ftl", "<h1>\n<#if content.title>\n</h1>\n");
        assertProblem("templates/home.ftl", "3:6", "Unexpected end of file reached", problem);
    }

    @Test
    void reportsAnErrorInAnImportedFileThere() throws Exception {
        guide.write("templates/layout/frame.ftl", "<#macro page>\n${content.nothing}\n</#macro>\n");
        Diagnostic problem = onlyProblemWith("templates/section.ftl",
                "<#import \"layout/frame.ftl\" as frame>\n<@frame.page/>\n");
        assertProblem("templates/layout/frame.ftl", "2:3", "`content.nothing` has no value here", problem);
    }

    @Test
    void reportsTheImportOfAMissingFile() throws Exception {
        Diagnostic problem = onlyProblemWith("templates/section.ftl", "<h1>\n<#import \"nothing.ftl\" as n></h1>\n");
        assertProblem("templates/section.ftl", "2:1", "Template importing failed (for parameter value \"nothing.ftl\")", problem);
    }

    @Test
    void reportsAMissingTemplateByName() throws Exception {
        Files.delete(guide.root().resolve("templates/section.ftl"));
        assertProblem("templates/section.ftl", "1:1", "there is no such template", bake().get(0));
    }

    @Test
    void reportsErrorsInSeveralTemplates() throws Exception {
        guide.write("templates/section.ftl", "${content.one}\n").write("templates/robots.ftl", "${content.two}\n");
        assertEquals(List.of("templates/robots.ftl", "templates/section.ftl"),
                bake().stream().map(problem -> problem.file().path()).toList());
    }

    private static void assertProblem(String file, String place, String message, Diagnostic problem) {
        assertEquals("template-failed", problem.code());
        assertEquals(file + ":" + place + ": " + message,
                problem.file().path() + ":" + problem.position() + ": " + problem.message());
    }

    private Diagnostic onlyProblemWith(String template, String text) throws Exception {
        guide.write(template, text);
        List<Diagnostic> problems = bake();
        assertEquals(1, problems.size(), () -> "problems: " + problems);
        assertTrue(Files.notExists(site), "nothing is written");
        return problems.get(0);
    }

    private List<Diagnostic> bake() throws Exception {
        return new SiteBuilder(guide.root(), false).build(guide.read(), OutputFolder.at(site, guide.root()));
    }
}

package org.workleaf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;
import org.workleaf.source.Span;

/** The report formats, with the diagnostics of all test cases. */
class ReportsTest {

    private static final Path CASES = Path.of("src/test/resources/cases/problems");
    private static final SourceFile FILE = new SourceFile("content/a, b: c%.md", "one\n\uD83D\uDE00 two ____\r\nthree\n");

    @Test
    void sarifMatchesTheStandardsSchema() throws Exception {
        List<Diagnostic> problems = everyProblem();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(resource("/schema/sarif-schema-2.1.0.json"));
        assertEquals(Set.of(), errors(schema, SarifReport.text(problems, "1.0.0")));
        assertEquals(Set.of(), errors(schema, SarifReport.text(List.of(), "1.0.0")));
        assertFalse(errors(schema, SarifReport.text(problems, "1.0.0").replace("\"text\"", "\"txet\"")).isEmpty(), "the schema rejects something");
    }

    @Test
    void sarifContainsRuleSeverityAndPlace() {
        Diagnostic advice = Diagnostic.advice("hard-sentence", FILE, new Span(7, 10), "hard", "Fix it.").withNote(FILE, new Span(0, 3), "first");
        Diagnostic error = Diagnostic.error("missing-id", FILE, new Span(11, 15), "no name", "Name it.").withFix(Edit.insert(15, " <!-- #a -->"));
        JsonObject run = JsonParser.parseString(SarifReport.text(List.of(advice, error), "1.0.0")).getAsJsonObject()
                .getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject first = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("note", first.get("level").getAsString());
        assertEquals("hard-sentence", run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules")
                .get(first.get("ruleIndex").getAsInt()).getAsJsonObject().get("id").getAsString());
        JsonObject place = first.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertEquals("content/a,%20b:%20c%25.md", place.getAsJsonObject("artifactLocation").get("uri").getAsString());
        assertEquals("{\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":6}", place.getAsJsonObject("region").toString());
        JsonObject second = run.getAsJsonArray("results").get(1).getAsJsonObject();
        JsonObject replacement = second.getAsJsonArray("fixes").get(0).getAsJsonObject().getAsJsonArray("artifactChanges").get(0)
                .getAsJsonObject().getAsJsonArray("replacements").get(0).getAsJsonObject();
        assertEquals(" <!-- #a -->", replacement.getAsJsonObject("insertedContent").get("text").getAsString());
    }

    @Test
    void jsonMatchesTheDocumentedSchema() throws Exception {
        List<Diagnostic> problems = everyProblem();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/check-report.schema.json")));
        String report = JsonReport.text(problems);
        assertEquals(Set.of(), errors(schema, report));
        assertEquals(Set.of(), errors(schema, JsonReport.text(List.of())));
        assertFalse(errors(schema, report.replace("\"severity\": \"error\"", "\"severity\": \"grave\"")).isEmpty(), "the schema rejects something");
        JsonObject read = JsonParser.parseString(report).getAsJsonObject();
        assertEquals(problems.size(), read.getAsJsonArray("problems").size());
        assertEquals(problems.stream().filter(Diagnostic::isError).count(), read.getAsJsonObject("counts").get("error").getAsLong());
    }

    @Test
    void annotationsEscapeSpecialCharacters() {
        Diagnostic problem = Diagnostic.warning("new-field", FILE, new Span(7, 10), "50% of: this, that", "First.\nSecond.");
        assertEquals("::warning file=content/a%2C b%3A c%25.md,line=2,endLine=2,col=3,endColumn=5,title=new-field::"
                + "50%25 of: this, that%0AFirst.%0ASecond.%0Ahttps://github.com/workleaf/closer/blob/main/docs/problems/new-field.md\n",
                GithubReport.text(List.of(problem)));
    }

    @Test
    void annotationsOfSeveralLinesHaveNoColumns() {
        Diagnostic problem = Diagnostic.advice("ragged-table", FILE, new Span(0, 10), "ragged", "Fix it.");
        assertTrue(GithubReport.text(List.of(problem)).startsWith("::notice file=content/a%2C b%3A c%25.md,line=1,endLine=2,title=ragged-table::"));
    }

    private static List<Diagnostic> everyProblem() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.sorted().toList()) {
                Guide guide = Files.isDirectory(folder.resolve("content")) ? new GuideReader().read(folder, false, problems)
                        : new Guide(List.of(new PageReader().read(new SourceReader(folder).read(folder.resolve("input.md"), problems), problems)));
                problems.addAll(GuideChecker.all(folder, guide));
            }
        }
        assertTrue(problems.stream().map(Diagnostic::code).distinct().count() > 60);
        return problems;
    }

    private static Set<ValidationMessage> errors(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

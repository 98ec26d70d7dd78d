package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.FrontMatterReader;
import org.workleaf.source.SourceFile;
import org.yaml.snakeyaml.Yaml;

/** The JSON schema for editors accepts and rejects the same front matter as the check. */
class FrontMatterSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "summary: One sentence.", "summary: ''", "summary: [a, b]",
        "minutes: 15", "minutes: 0", "minutes: 1000", "minutes: fifteen",
        "with: either", "with: nobody",
        "draft: true", "draft: maybe",
        "redirect-from: practices/openness/", "redirect-from: [old/, /older]", "redirect-from: https://example.org/", "redirect-from: Old/",
        "translated-from: 1a2b3c4d", "translated-from: yesterday",
        "summray: One sentence.", "title: Why", "minutes: 15\nwith: alone\ndraft: false"})
    void theSchemaAgreesWithTheReader(String yaml) throws Exception {
        List<Diagnostic> problems = new ArrayList<>();
        FrontMatterReader.read(new SourceFile("content/a.md", "---\n" + yaml + "\n---\n\n# A\n"), problems);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/front-matter.schema.json")));
        String json = new Gson().toJson((Object) new Yaml().load(yaml));
        assertEquals(problems.isEmpty(), schema.validate(json, InputFormat.JSON).isEmpty(), problems + " " + json);
    }
}

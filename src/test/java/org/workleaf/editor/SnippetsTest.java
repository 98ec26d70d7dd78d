package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** Each VS Code snippet is valid as inserted, with its default values. */
class SnippetsTest {

    private static final String FILLING = "I felt ____________. <!-- #other -->\n\n";

    @TestFactory
    Stream<DynamicTest> eachSnippetIsValid() throws Exception {
        JsonObject snippets = JsonParser.parseString(Files.readString(Path.of(".vscode/worksheets.code-snippets"))).getAsJsonObject();
        assertFalse(snippets.isEmpty());
        return snippets.entrySet().stream().map(snippet -> DynamicTest.dynamicTest(snippet.getKey(), () -> assertReads(snippet)));
    }

    private static void assertReads(Map.Entry<String, JsonElement> snippet) {
        String text = StreamSupport.stream(snippet.getValue().getAsJsonObject().getAsJsonArray("body").spliterator(), false)
                .map(JsonElement::getAsString).collect(Collectors.joining("\n")) + "\n";
        text = text.replaceAll("\\$\\{[0-9]+\\|([^,|]*)[^}]*\\}", "$1").replaceAll("\\$\\{[0-9]+:([^}]*)\\}", "$1");
        boolean block = text.contains("<!-- end -->");
        String page = text.startsWith("---") ? text : "# A page\n\n" + (block ? text
                : "<!-- worksheet: a-sheet -->\n\n## A sheet\n\n" + FILLING + text + "\n<!-- end -->\n");
        List<Diagnostic> problems = new ArrayList<>();
        Page read = new PageReader().read(new SourceFile("content/a.md", page), problems);
        assertEquals(List.of(), problems, page);
        boolean field = !text.startsWith("---") && !text.contains("retired") && !text.contains("timer");
        assertEquals(field, read.worksheets().stream().flatMap(sheet -> sheet.fields().stream()).anyMatch(f -> !f.id().equals("other")), page);
    }
}

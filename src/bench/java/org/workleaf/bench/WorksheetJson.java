package org.workleaf.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.workleaf.bench.ContentBlock.Worksheet;

/** Converts worksheets to JSON front matter for the Hugo and Eleventy templates: {@code {id, kind, title, questions}}. */
final class WorksheetJson {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private WorksheetJson() {}

    static JsonObject of(Worksheet worksheet) {
        JsonArray questions = new JsonArray();
        for (Question question : worksheet.questions()) {
            JsonObject data = GSON.toJsonTree(question).getAsJsonObject();
            data.addProperty("kind", question.kind());
            questions.add(data);
        }
        JsonObject data = new JsonObject();
        data.addProperty("id", worksheet.id());
        data.addProperty("kind", worksheet.kind());
        data.addProperty("title", worksheet.title());
        data.add("questions", questions);
        // Hugo and Eleventy apply typographic quotes only to Markdown, not to front matter.
        return JsonParser.parseString(GSON.toJson(data).replace('\'', '’')).getAsJsonObject();
    }

    static JsonArray ids(List<Worksheet> worksheets) {
        return array(worksheets.stream().map(Worksheet::id).toList());
    }

    static JsonArray array(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}

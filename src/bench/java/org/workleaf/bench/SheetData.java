package org.workleaf.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.workleaf.bench.Part.Sheet;

/** A sheet as data that templates make a form of: {@code {id, kind, title, questions}}. */
final class SheetData {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private SheetData() {}

    static JsonObject of(Sheet sheet) {
        JsonArray questions = new JsonArray();
        for (Question question : sheet.questions()) {
            JsonObject data = GSON.toJsonTree(question).getAsJsonObject();
            data.addProperty("kind", question.kind());
            questions.add(data);
        }
        JsonObject data = new JsonObject();
        data.addProperty("id", sheet.id());
        data.addProperty("kind", sheet.kind());
        data.addProperty("title", sheet.title());
        data.add("questions", questions);
        // Only Markdown is set as in a book; what templates get has its curly apostrophes already.
        return JsonParser.parseString(GSON.toJson(data).replace('\'', '’')).getAsJsonObject();
    }

    static JsonArray ids(List<Sheet> sheets) {
        return names(sheets.stream().map(Sheet::id).toList());
    }

    static JsonArray names(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }
}

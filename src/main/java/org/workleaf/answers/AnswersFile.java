package org.workleaf.answers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.source.TextFileReader;

/** Reads and writes answers as JSON, in the format of the files that the website saves and loads. */
public final class AnswersFile {

    private static final String FORMAT = "workleaf-answers";
    private static final int VERSION = 1;
    static final long MAX_BYTES = 16L << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private AnswersFile() {}

    /** @return JSON with a line end */
    public static String text(Answers answers) {
        JsonObject file = new JsonObject();
        file.addProperty("format", FORMAT);
        file.addProperty("version", VERSION);
        file.addProperty("guide", answers.guide());
        answers.savedAt().ifPresent(time -> file.addProperty("savedAt", time));
        JsonArray worksheets = new JsonArray();
        for (Answers.Sheet sheet : answers.worksheets()) {
            JsonObject worksheet = new JsonObject();
            worksheet.addProperty("id", sheet.id());
            worksheet.addProperty("title", sheet.title());
            JsonArray fields = new JsonArray();
            sheet.fields().forEach(answer -> fields.add(json(answer)));
            worksheet.add("fields", fields);
            worksheets.add(worksheet);
        }
        file.add("worksheets", worksheets);
        return GSON.toJson(file) + "\n";
    }

    private static JsonObject json(Answers.Answer answer) {
        JsonObject field = new JsonObject();
        field.addProperty("id", answer.id());
        field.addProperty("type", answer.type());
        field.addProperty("wording", answer.wording());
        if (answer.value() instanceof Answers.Value.Text text) {
            field.addProperty("value", text.text());
        } else if (answer.value() instanceof Answers.Value.Several several) {
            JsonArray values = new JsonArray();
            several.values().forEach(values::add);
            field.add("value", values);
        } else {
            field.addProperty("value", true);
        }
        return field;
    }

    /**
     * Reads a file from an untrusted source.
     *
     * @throws IOException with a message for the user, if it is not a valid answers file
     */
    public static Answers read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is larger than any answers file");
        }
        try {
            JsonElement root = JsonParser.parseString(TextFileReader.read(file));
            if (!(root instanceof JsonObject object) || !text(object, "format").equals(FORMAT)) {
                throw new IOException(file + " is not an answers file");
            }
            if (!(object.get("version") instanceof JsonPrimitive version) || !version.isNumber()
                    || version.getAsInt() != VERSION) {
                throw new IOException(file + " was saved by a newer version of this program");
            }
            return answers(object);
        } catch (JsonParseException | NumberFormatException | StackOverflowError e) {
            throw new IOException(file + " is damaged: it is not JSON", e);
        }
    }

    private static Answers answers(JsonObject file) {
        List<Answers.Sheet> worksheets = new ArrayList<>();
        for (JsonObject worksheet : objects(file, "worksheets")) {
            List<Answers.Answer> fields = new ArrayList<>();
            for (JsonObject field : objects(worksheet, "fields")) {
                value(field.get("value")).ifPresent(value -> fields.add(new Answers.Answer(
                        text(field, "id"), text(field, "type"), text(field, "wording"), value)));
            }
            worksheets.add(new Answers.Sheet(text(worksheet, "id"), text(worksheet, "title"), fields));
        }
        return new Answers(text(file, "guide"), Optional.of(text(file, "savedAt")).filter(time -> !time.isEmpty()), worksheets);
    }

    private static Optional<Answers.Value> value(JsonElement value) {
        if (value instanceof JsonArray array) {
            List<String> values = new ArrayList<>();
            array.forEach(each -> {
                if (each instanceof JsonPrimitive text) {
                    values.add(text.getAsString());
                }
            });
            return Optional.of(new Answers.Value.Several(values));
        }
        if (value instanceof JsonPrimitive primitive) {
            if (primitive.isBoolean()) {
                return primitive.getAsBoolean() ? Optional.of(new Answers.Value.Ticked()) : Optional.empty();
            }
            return Optional.of(new Answers.Value.Text(primitive.getAsString()));
        }
        return Optional.empty();
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        List<JsonObject> objects = new ArrayList<>();
        if (object.get(key) instanceof JsonArray array) {
            array.forEach(each -> {
                if (each instanceof JsonObject entry) {
                    objects.add(entry);
                }
            });
        }
        return objects;
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }
}

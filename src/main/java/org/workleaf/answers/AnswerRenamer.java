package org.workleaf.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.comments.PreviousName;
import org.workleaf.guide.Guide;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/**
 * Moves answers from the earlier names of worksheets, fields and options to the current ones, as {@code was:} in the guide says.
 *
 * <p>An answer to {@code feeling}, with {@code <!-- #felt was:#feeling -->} in the guide → the same answer to {@code felt}.
 */
public final class AnswerRenamer {

    private AnswerRenamer() {}

    /** Answers under a current name take precedence over answers under an earlier one. */
    public static Answers current(Answers answers, Guide guide) {
        Map<String, Answers.Sheet> sheets = new LinkedHashMap<>();
        answers.worksheets().forEach(sheet -> sheets.put(sheet.id(), sheet));
        for (Worksheet worksheet : guide.worksheets()) {
            for (PreviousName earlier : worksheet.was()) {
                Answers.Sheet old = sheets.remove(earlier.name());
                if (old != null) {
                    sheets.merge(worksheet.id(), new Answers.Sheet(worksheet.id(), old.title(), old.fields()), AnswerRenamer::joined);
                }
            }
            sheets.computeIfPresent(worksheet.id(), (id, sheet) -> new Answers.Sheet(id, sheet.title(), currentFields(sheet.fields(), worksheet)));
        }
        return new Answers(answers.guide(), answers.savedAt(), List.copyOf(sheets.values()));
    }

    private static Answers.Sheet joined(Answers.Sheet current, Answers.Sheet earlier) {
        List<Answers.Answer> fields = new ArrayList<>(current.fields());
        earlier.fields().stream().filter(answer -> current.fields().stream().noneMatch(other -> other.id().equals(answer.id()))).forEach(fields::add);
        return new Answers.Sheet(current.id(), current.title(), fields);
    }

    private static List<Answers.Answer> currentFields(List<Answers.Answer> answers, Worksheet worksheet) {
        Map<String, Answers.Answer> byId = new LinkedHashMap<>();
        answers.forEach(answer -> byId.put(answer.id(), answer));
        for (Field field : worksheet.answers().toList()) {
            for (PreviousName earlier : field.was()) {
                Answers.Answer old = byId.get(earlier.name());
                if (old != null && !byId.containsKey(field.id())) {
                    byId.remove(earlier.name());
                    byId.put(field.id(), new Answers.Answer(field.id(), old.type(), old.wording(), old.value()));
                }
            }
            if (field instanceof Choice choice) {
                byId.computeIfPresent(field.id(), (id, answer) ->
                        new Answers.Answer(id, answer.type(), answer.wording(), currentOptions(answer.value(), choice)));
            }
        }
        return List.copyOf(byId.values());
    }

    private static Answers.Value currentOptions(Answers.Value value, Choice choice) {
        if (value instanceof Answers.Value.Text text) {
            return new Answers.Value.Text(currentOption(text.text(), choice));
        }
        if (value instanceof Answers.Value.Several several) {
            return new Answers.Value.Several(several.values().stream().map(each -> currentOption(each, choice)).distinct().toList());
        }
        return value;
    }

    private static String currentOption(String value, Choice choice) {
        if (choice.options().stream().anyMatch(option -> option.value().equals(value))) {
            return value;
        }
        Optional<Choice.Option> renamed = choice.options().stream()
                .filter(option -> option.was().stream().anyMatch(earlier -> earlier.name().equals(value))).findFirst();
        return renamed.map(Choice.Option::value).orElse(value);
    }
}

package org.workleaf.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.changes.WorksheetChange.NameChange;
import org.workleaf.check.AnswersLockfile;
import org.workleaf.comments.PreviousName;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Compares the field ids and option values of two versions of a worksheet. */
final class FieldIdChanges {

    private final Worksheet after;
    private final List<NameChange> found = new ArrayList<>();

    private FieldIdChanges(Worksheet after) {
        this.after = after;
    }

    /** All names of a new worksheet. */
    static List<NameChange> of(Worksheet sheet) {
        return fields(sheet).values().stream().map(FieldIdChanges::added).toList();
    }

    static List<NameChange> between(Worksheet before, Worksheet after) {
        return new FieldIdChanges(after).since(before);
    }

    private static Map<String, Field> fields(Worksheet sheet) {
        Map<String, Field> fields = new LinkedHashMap<>();
        sheet.answers().forEach(field -> fields.putIfAbsent(field.id(), field));
        return fields;
    }

    private static NameChange added(Field field) {
        return new NameChange(ChangeKind.NEW, field.id(), field.type(), field.label());
    }

    private List<NameChange> since(Worksheet before) {
        Map<String, Field> old = fields(before);
        Map<String, Field> removed = new LinkedHashMap<>(old);
        for (Field field : fields(after).values()) {
            Optional<Field> earlier = field.was().stream().map(PreviousName::name).filter(removed::containsKey).map(removed::get).findFirst()
                    .or(() -> Optional.ofNullable(removed.get(field.id())));
            earlier.ifPresentOrElse(from -> {
                removed.remove(from.id());
                compare(from, field);
            }, () -> found.add(added(field)));
        }
        removed.values().forEach(field -> found.add(new NameChange(isRetired(field.id()) ? ChangeKind.RETIRED : ChangeKind.LOST, field.id(), "",
                field.label())));
        return found;
    }

    private void compare(Field old, Field now) {
        if (!old.id().equals(now.id())) {
            found.add(new NameChange(ChangeKind.RENAMED, now.id(), old.id(), now.label()));
        }
        if (!old.type().equals(now.type())) {
            found.add(new NameChange(ChangeKind.RETYPED, now.id(), old.type(), now.type()));
            return;
        }
        if (!old.label().equals(now.label())) {
            found.add(new NameChange(ChangeKind.REWORDED, now.id(), old.label(), now.label()));
        }
        compareValues(old, now);
    }

    private void compareValues(Field old, Field now) {
        List<String> removed = new ArrayList<>(AnswersLockfile.values(old));
        for (String value : AnswersLockfile.values(now)) {
            List<String> was = was(now, value);
            if (removed.remove(value)) {
                continue;
            }
            Optional<String> earlier = was.stream().filter(removed::contains).findFirst();
            earlier.ifPresent(removed::remove);
            found.add(new NameChange(earlier.isPresent() ? ChangeKind.RENAMED : ChangeKind.NEW, now.id() + "=" + value,
                    earlier.map(from -> old.id() + "=" + from).orElse("option"), label(now, value)));
        }
        removed.forEach(value -> found.add(new NameChange(isRetired(now.id() + "=" + value) || isRetired(old.id() + "=" + value)
                ? ChangeKind.RETIRED : ChangeKind.LOST, old.id() + "=" + value, "", label(old, value))));
    }

    private static Optional<Choice.Option> option(Field field, String value) {
        return field instanceof Choice choice
                ? choice.options().stream().filter(option -> option.value().equals(value)).findFirst() : Optional.empty();
    }

    private static List<String> was(Field field, String value) {
        return option(field, value).map(option -> option.was().stream().map(PreviousName::name).toList()).orElse(List.of());
    }

    private static String label(Field field, String value) {
        return option(field, value).map(Choice.Option::label).orElse(value);
    }

    private boolean isRetired(String name) {
        return after.retired().stream().anyMatch(previous -> previous.name().equals(name));
    }
}

package org.workleaf.check;

import java.util.List;
import java.util.stream.Stream;
import org.workleaf.comments.PreviousName;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** The current and all previous names of a worksheet or a field, the current name first. */
final class CurrentAndPreviousNames {

    private CurrentAndPreviousNames() {}

    static List<String> of(Worksheet worksheet) {
        return with(worksheet.id(), worksheet.was());
    }

    static List<String> of(Field field) {
        return with(field.id(), field.was());
    }

    static boolean has(String name, List<PreviousName> names) {
        return names.stream().anyMatch(former -> former.name().equals(name));
    }

    /** Whether a field or an option of a worksheet was renamed, or retired. */
    static boolean hasRenamedOrRetired(Worksheet worksheet) {
        return !worksheet.retired().isEmpty() || worksheet.fields().stream().anyMatch(CurrentAndPreviousNames::isRenamed);
    }

    private static boolean isRenamed(Field field) {
        return !field.was().isEmpty()
                || field instanceof Choice choice && choice.options().stream().anyMatch(option -> !option.was().isEmpty());
    }

    private static List<String> with(String now, List<PreviousName> was) {
        return Stream.concat(Stream.of(now), was.stream().map(PreviousName::name)).toList();
    }
}

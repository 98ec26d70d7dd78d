package org.workleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workleaf.guide.Page;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.PreviousName;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetKind;
import org.workleaf.worksheet.WorksheetOptions;

/** Converts a worksheet to the map that templates read. */
final class WorksheetModel {

    private WorksheetModel() {}

    static Map<String, Object> of(Worksheet worksheet, Page page) {
        WorksheetOptions options = worksheet.options();
        return new MapBuilder()
                .with("id", worksheet.id())
                .with("kind", worksheet.kind().keyword())
                .withIs(worksheet.kind().keyword())
                .with("title", worksheet.title())
                .with("anchor", worksheet.anchor())
                .with("path", page.language().home() + worksheet.path())
                .with("page", new MapBuilder().with("title", page.title()).with("path", page.address().path()).map())
                .withIfPresent("repeat", options.repeat())
                .withIfPresent("partners", Optional.of(options.partners()).filter(partners -> partners > 1))
                .withIfPresent("reveal", options.reveal())
                .with("private", options.isPrivate())
                .withIfPresent("minutes", options.minutes())
                .with("fieldCount", fieldCount(worksheet))
                .withUnlessEmpty("renamedFrom", worksheet.was().stream().map(PreviousName::name).toList())
                .withUnlessEmpty("was", renamed(worksheet))
                .with("parts", parts(worksheet))
                .map();
    }

    private static List<Object> parts(Worksheet worksheet) {
        PartModel model = new PartModel(new FieldModel(worksheet.id()));
        return new ArrayList<>(worksheet.parts().stream().map(model::of).toList());
    }

    /** The number that readers see as progress: the boxes of a checklist, the answers of any other worksheet. */
    private static int fieldCount(Worksheet worksheet) {
        return worksheet.kind() == WorksheetKind.CHECKLIST
                ? (int) worksheet.fields().stream().filter(Checkbox.class::isInstance).count()
                : (int) worksheet.answers().count();
    }

    /** {@code new=old} for each previous name of a field, {@code field/new=field/old} for each previous value of an option. */
    private static List<String> renamed(Worksheet worksheet) {
        Set<String> renamed = new LinkedHashSet<>();
        for (Field field : worksheet.fields()) {
            field.was().forEach(was -> renamed.add(field.id() + "=" + was.name()));
            if (field instanceof Choice choice) {
                for (Choice.Option option : choice.options()) {
                    option.was().forEach(
                            was -> renamed.add(field.id() + "/" + option.value() + "=" + field.id() + "/" + was.name()));
                }
            }
        }
        return new ArrayList<>(renamed);
    }
}

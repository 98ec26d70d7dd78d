package org.workleaf.site;

import java.util.Map;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.PreviousName;
import org.workleaf.worksheet.RuledLines;

/** Converts a field to the map that templates read: {@code {id, control, type, label, …}}. */
final class FieldModel {

    private final String worksheet;

    /** @param worksheet the id of the worksheet that the fields belong to */
    FieldModel(String worksheet) {
        this.worksheet = worksheet;
    }

    Map<String, Object> of(Field field) {
        MapBuilder model = new MapBuilder()
                .with("id", field.id())
                .with("control", worksheet + "." + field.id())
                .with("type", field.type())
                .with("label", field.label())
                .withUnlessEmpty("was", field.was().stream().map(PreviousName::name).toList());
        if (field instanceof Blank blank) {
            model.with("width", blank.width()).withUnlessEmpty("of", blank.of());
        } else if (field instanceof RuledLines lines) {
            model.with("lines", lines.count());
        }
        return model.map();
    }
}

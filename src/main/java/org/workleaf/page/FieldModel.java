package org.workleaf.page;

import java.util.Map;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Former;
import org.workleaf.worksheet.Lines;

/** A field as the map that templates read: {@code {id, control, type, label, …}}. */
final class FieldModel {

    private final String worksheet;

    /** @param worksheet the id of the worksheet that the fields stand in */
    FieldModel(String worksheet) {
        this.worksheet = worksheet;
    }

    Map<String, Object> of(Field field) {
        Entries model = new Entries()
                .with("id", field.id())
                .with("control", worksheet + "." + field.id())
                .with("type", field.type())
                .with("label", field.label())
                .withUnlessEmpty("was", field.was().stream().map(Former::name).toList());
        if (field instanceof Blank blank) {
            model.with("width", blank.width()).withUnlessEmpty("of", blank.of());
        } else if (field instanceof Lines lines) {
            model.with("lines", lines.count());
        }
        return model.map();
    }
}

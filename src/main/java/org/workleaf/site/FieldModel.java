package org.workleaf.site;

import java.util.List;
import java.util.Optional;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.RuledLines;

/**
 * A field as templates read it.
 *
 * @param id      its id in the worksheet
 * @param control its id on a page: {@code weekly-check-in.felt}
 * @param was     its previous ids; empty if there are none
 * @param width   of a blank: the number of underscores in the source
 * @param of      of a sum: the ids of the fields it adds up
 * @param lines   the number of ruled lines
 */
public record FieldModel(
        String id, String control, String type, String label, Optional<List<String>> was, Optional<Integer> width, Optional<List<String>> of,
        Optional<Integer> lines) {

    static FieldModel of(Field field, String worksheet) {
        Optional<Blank> blank = Optional.of(field).filter(Blank.class::isInstance).map(Blank.class::cast);
        return new FieldModel(field.id(), worksheet + "." + field.id(), field.type(), field.label(), WorksheetModel.names(field.was()),
                blank.map(Blank::width), blank.map(Blank::of).filter(ids -> !ids.isEmpty()),
                field instanceof RuledLines ruled ? Optional.of(ruled.count()) : Optional.empty());
    }
}

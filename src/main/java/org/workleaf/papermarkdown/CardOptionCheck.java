package org.workleaf.papermarkdown;

import java.util.List;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** Checks that the option {@code card=say,hear} names two columns of a matrix in its worksheet. */
final class CardOptionCheck {

    private CardOptionCheck() {}

    static void check(Worksheet worksheet, WorksheetContext context) {
        worksheet.options().card().map(card -> List.of(card.split(","))).filter(values -> !areColumns(values, worksheet))
                .ifPresent(values -> context.error("bad-option", worksheet.span(),
                        "no table of this " + worksheet.kind().noun() + " has columns with the values of `card=" + String.join(",", values) + "`",
                        "Give the columns these values: `| I could say it <!-- =" + values.get(0) + " --> | I could hear it <!-- ="
                                + values.get(1) + " --> |`."));
    }

    private static boolean areColumns(List<String> values, Worksheet worksheet) {
        return worksheet.parts().stream().filter(WorksheetPart.Grid.class::isInstance).flatMap(part -> part.fields().stream())
                .anyMatch(field -> field instanceof Choice choice
                        && choice.options().stream().map(Choice.Option::value).toList().containsAll(values));
    }
}

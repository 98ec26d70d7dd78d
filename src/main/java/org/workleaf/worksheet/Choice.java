package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/**
 * A field in which readers choose from several options: a list of circles, or a row of circles or boxes in a table.
 *
 * @param options in order, values unique
 * @param many    whether more than one may be chosen
 */
public record Choice(
        String id, List<PreviousName> was, String label, List<Option> options, boolean many, Span span) implements Field {

    /**
     * An option of a choice.
     *
     * @param value what is stored when it is chosen
     * @param was   its previous values, if it was renamed
     * @param label its text
     */
    public record Option(String value, List<PreviousName> was, String label, Span span) {}

    public Choice {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return many ? "ticks" : "choice";
    }
}

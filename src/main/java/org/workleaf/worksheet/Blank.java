package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.BlankType;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/**
 * A short text field in a sentence or a table cell.
 *
 * @param kind  the type of its answer
 * @param width the number of underscores in the source
 * @param of    for a sum: the ids of the fields it adds up
 */
public record Blank(
        String id, List<PreviousName> was, String label, BlankType kind, int width, List<String> of, Span span) implements Field {

    public Blank {
        of = List.copyOf(of);
    }

    @Override
    public String type() {
        return kind.keyword();
    }
}

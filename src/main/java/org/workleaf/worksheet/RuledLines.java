package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.source.Span;

/**
 * A long answer on ruled lines.
 *
 * @param count how many lines are ruled
 */
public record RuledLines(String id, List<PreviousName> was, String label, int count, Span span) implements Field {

    @Override
    public String type() {
        return "lines";
    }
}

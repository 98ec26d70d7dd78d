package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/**
 * A text field of several ruled lines.
 *
 * @param count the number of lines
 */
public record RuledLines(String id, List<PreviousName> was, String label, int count, Span span) implements Field {

    @Override
    public String type() {
        return "lines";
    }
}

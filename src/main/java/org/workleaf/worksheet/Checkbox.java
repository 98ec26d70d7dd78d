package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/** A box that readers can tick. */
public record Checkbox(String id, List<PreviousName> was, String label, Span span) implements Field {

    @Override
    public String type() {
        return "tick";
    }
}

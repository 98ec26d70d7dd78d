package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.source.Span;

/** One prompt of a deck, which a reader may keep or pass over. */
public record Card(String id, List<PreviousName> was, String label, Span span) implements Field {

    @Override
    public String type() {
        return "card";
    }
}

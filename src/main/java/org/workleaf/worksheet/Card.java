package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/** A prompt in a deck of cards, which a reader may keep or skip. */
public record Card(String id, List<PreviousName> was, String label, Span span) implements Field {

    @Override
    public String type() {
        return "card";
    }
}

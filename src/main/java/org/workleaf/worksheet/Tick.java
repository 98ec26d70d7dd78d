package org.workleaf.worksheet;

import java.util.Optional;
import org.workleaf.source.Span;

/** A box that is ticked or not. */
public record Tick(String id, Optional<String> was, String label, Span span) implements Field {

    @Override
    public String type() {
        return "tick";
    }
}

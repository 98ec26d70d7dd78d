package org.workleaf.worksheet;

import java.util.Optional;
import org.workleaf.source.Span;

/**
 * A long answer on ruled lines.
 *
 * @param count how many lines are ruled
 */
public record Lines(String id, Optional<String> was, String label, int count, Span span) implements Field {

    @Override
    public String type() {
        return "lines";
    }
}

package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.source.Span;

/**
 * A row of numbered circles between two ends.
 *
 * @param low     the words at its beginning
 * @param high    the words at its end
 * @param numbers what stands behind each circle, which is also the value kept
 */
public record Scale(
        String id, List<PreviousName> was, String label, String low, String high, List<String> numbers, Span span)
        implements Field {

    public Scale {
        numbers = List.copyOf(numbers);
    }

    @Override
    public String type() {
        return "scale";
    }
}

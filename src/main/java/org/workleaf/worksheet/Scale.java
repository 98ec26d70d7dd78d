package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/**
 * A row of numbered circles between two ends.
 *
 * @param low     the label at its start
 * @param high    the label at its end
 * @param numbers the number after each circle, which is also the stored value
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

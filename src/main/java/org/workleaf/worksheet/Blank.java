package org.workleaf.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.workleaf.source.Span;

/**
 * A short text field in a sentence or a table cell.
 *
 * @param kind  the type of its answer
 * @param width the number of underscores in the source
 * @param of    for a sum: the ids of the fields it adds up
 */
public record Blank(
        String id, List<PreviousName> was, String label, Type kind, int width, List<String> of, Span span) implements Field {

    /** The type of answer that a blank takes. */
    public enum Type {
        TEXT, DATE, NUMBER, TIME, SUM;

        static final List<String> KEYWORDS = Arrays.stream(values()).filter(t -> t != TEXT).map(Type::keyword).toList();

        private final String keyword = name().toLowerCase(Locale.ROOT);

        String keyword() {
            return keyword;
        }

        static Optional<Type> withKeyword(String keyword) {
            int at = KEYWORDS.indexOf(keyword);
            return at < 0 ? Optional.empty() : Optional.of(values()[at + 1]);
        }
    }

    public Blank {
        of = List.copyOf(of);
    }

    @Override
    public String type() {
        return kind.keyword();
    }
}

package org.workleaf.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.workleaf.source.Span;

/**
 * A short answer in a sentence or a table's cell.
 *
 * @param kind  what is written into it
 * @param width how many underscores it was drawn with
 * @param of    for a sum: the ids of the fields added up
 */
public record Blank(
        String id, List<PreviousName> was, String label, Type kind, int width, List<String> of, Span span) implements Field {

    /** What is written into a blank. */
    public enum Type {
        TEXT, DATE, NUMBER, TIME, SUM;

        static final List<String> WORDS = Arrays.stream(values()).filter(t -> t != TEXT).map(Type::word).toList();

        private final String word = name().toLowerCase(Locale.ROOT);

        String word() {
            return word;
        }

        static Optional<Type> named(String word) {
            int at = WORDS.indexOf(word);
            return at < 0 ? Optional.empty() : Optional.of(values()[at + 1]);
        }
    }

    public Blank {
        of = List.copyOf(of);
    }

    @Override
    public String type() {
        return kind.word();
    }
}

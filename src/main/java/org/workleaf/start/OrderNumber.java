package org.workleaf.start;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the number of a file's name, so that it sorts between two others. Names are sorted as text, so {@code 105} is between
 * {@code 10} and {@code 11}.
 *
 * <p>Between {@code 20} and {@code 30}: {@code 25}. After {@code 70}: {@code 80}.
 */
final class OrderNumber {

    private OrderNumber() {}

    /**
     * @param before digits, or "" to sort before all others
     * @param after  digits, or "" to sort after all others
     * @return empty if there is no number between the two
     */
    static Optional<String> between(String before, String after) {
        return Stream.concat(sameLength(before, after), Stream.of("5", "05", "005").map(before::concat))
                .filter(number -> number.compareTo(before) > 0)
                .filter(number -> after.isEmpty() || number.compareTo(after) < 0)
                .findFirst();
    }

    /** Round numbers first, so that there is room for later pages on both sides. */
    private static Stream<String> sameLength(String before, String after) {
        int digits = before.isEmpty() ? Math.max(2, after.length()) : before.length();
        if (digits > 8) {
            return Stream.empty();
        }
        int from = before.isEmpty() ? 0 : Integer.parseInt(before);
        int half = after.length() == digits ? (from + Integer.parseInt(after)) / 2 : from + 1;
        return Stream.of(from / 10 * 10 + 10, from / 5 * 5 + 5, half, from + 1)
                .map(number -> String.format(Locale.ROOT, "%0" + digits + "d", number))
                .filter(number -> number.length() == digits);
    }
}

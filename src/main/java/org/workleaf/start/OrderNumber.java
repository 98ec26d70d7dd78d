package org.workleaf.start;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number for a file's name, so that it sorts between two others. Names are sorted as text, so {@code 105} stands between {@code 10}
 * and {@code 11}.
 *
 * <p>Between {@code 20} and {@code 30}: {@code 25}. Behind {@code 70}: {@code 80}.
 */
final class OrderNumber {

    private OrderNumber() {}

    /**
     * @param before digits, or "" to stand in front of all
     * @param behind digits, or "" to stand behind all
     * @return nothing if there is no number between the two
     */
    static Optional<String> between(String before, String behind) {
        return Stream.concat(sameLength(before, behind), Stream.of("5", "05", "005").map(before::concat))
                .filter(number -> number.compareTo(before) > 0)
                .filter(number -> behind.isEmpty() || number.compareTo(behind) < 0)
                .findFirst();
    }

    /** Round numbers first: whoever comes later finds room on both sides. */
    private static Stream<String> sameLength(String before, String behind) {
        int digits = before.isEmpty() ? Math.max(2, behind.length()) : before.length();
        if (digits > 8) {
            return Stream.empty();
        }
        int from = before.isEmpty() ? 0 : Integer.parseInt(before);
        int half = behind.length() == digits ? (from + Integer.parseInt(behind)) / 2 : from + 1;
        return Stream.of(from / 10 * 10 + 10, from / 5 * 5 + 5, half, from + 1)
                .map(number -> String.format(Locale.ROOT, "%0" + digits + "d", number))
                .filter(number -> number.length() == digits);
    }
}

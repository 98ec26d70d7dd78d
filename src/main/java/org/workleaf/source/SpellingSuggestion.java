package org.workleaf.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known word that is closest to a misspelled one. */
public final class SpellingSuggestion {

    /** Longer words are not compared. */
    private static final int LONGEST = 100;

    private SpellingSuggestion() {}

    /** {@code summray} among {@code summary, minutes} is {@code summary}; empty if no known word is close enough. */
    public static Optional<String> forWord(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String closest = null;
        int least = LONGEST;
        for (String candidate : known) {
            int limit = Math.min(least, Math.max(1, candidate.length() / 3));
            if (candidate.length() <= LONGEST && Math.abs(candidate.length() - lower.length()) <= limit) {
                int distance = distance(lower, candidate);
                if (distance <= limit && (distance < least || closest == null || candidate.compareTo(closest) < 0)) {
                    closest = candidate;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(closest);
    }

    /** A sentence for a help text; empty if there is no suggestion. */
    public static String didYouMean(String word, Collection<String> known) {
        return forWord(word, known).map(found -> "Did you mean `" + found + "`? ").orElse("");
    }

    /** The number of insertions, deletions, substitutions and swaps of adjacent letters (optimal string alignment distance). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[0];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[b.length()];
    }
}

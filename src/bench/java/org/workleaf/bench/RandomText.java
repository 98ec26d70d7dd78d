package org.workleaf.bench;

import java.util.Locale;
import java.util.Random;

/** Generates meaningless sentences. The same seed gives the same text on every machine. */
final class RandomText {

    private static final String[] WORDS = ("garden path evening neighbour kettle window letter bridge river morning basket ladder winter "
            + "candle meadow harbour story bread stone field listen answer wonder gather carry promise weather hammer corner lantern "
            + "quiet steady simple warm early honest small patient open close bright level gentle narrow the a and of in with before "
            + "after under over it's").split(" ");

    private final Random random;
    private int lastIndex = WORDS.length;

    RandomText(long seed) {
        random = new Random(seed);
    }

    /** Never returns the same word twice in a row, because Workleaf warns about repeated words. */
    String word() {
        int next = random.nextInt(WORDS.length - 1);
        lastIndex = next < lastIndex ? next : next + 1;
        return WORDS[lastIndex];
    }

    /** {@code Garden the river listen.} */
    String sentence(int wordCount) {
        StringBuilder sentence = new StringBuilder(word());
        for (int i = 1; i < wordCount; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            paragraph.append(i == 0 ? "" : " ").append(sentence(8 + random.nextInt(8)));
        }
        return paragraph.toString();
    }
}

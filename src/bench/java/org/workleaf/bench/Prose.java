package org.workleaf.bench;

import java.util.Locale;
import java.util.Random;

/** Sentences without meaning, the same ones on every machine. */
final class Prose {

    private static final String[] WORDS = ("garden path evening neighbour kettle window letter bridge river morning basket ladder winter "
            + "candle meadow harbour story bread stone field listen answer wonder gather carry promise weather hammer corner lantern "
            + "quiet steady simple warm early honest small patient open close bright level gentle narrow the a and of in with before "
            + "after under over it's").split(" ");

    private final Random random;
    private int last = WORDS.length;

    /** @param seed another one for each page */
    Prose(long seed) {
        random = new Random(seed);
    }

    /** Another one each time: a writer is told of a word that stands twice, and does not leave it so. */
    String word() {
        int next = random.nextInt(WORDS.length - 1);
        last = next < last ? next : next + 1;
        return WORDS[last];
    }

    /** {@code Garden the river listen.} */
    String sentence(int words) {
        StringBuilder sentence = new StringBuilder(word());
        for (int i = 1; i < words; i++) {
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

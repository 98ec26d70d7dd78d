package org.workleaf.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of sheet a block is: the word before the colon in its opening comment. */
public enum Kind {
    /** A form of any fields. */
    WORKSHEET,
    /** Ticks alone, with progress. */
    CHECKLIST,
    /** A deck of prompts; on paper, cards to cut out. */
    CARDS,
    /** Turns for a speaker and a listener. */
    TIMER;

    static final List<String> WORDS = Arrays.stream(values()).map(Kind::word).toList();

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

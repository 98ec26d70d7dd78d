package org.workleaf.worksheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of sheet a block is: the word before the colon in its opening comment. */
public enum WorksheetKind {
    /** A form of any fields. */
    WORKSHEET("worksheet", "nothing to fill in"),
    /** Ticks alone, with progress. */
    CHECKLIST("checklist", "no box to tick"),
    /** A deck of prompts; on paper, cards to cut out. */
    CARDS("deck of cards", "no cards"),
    /** Turns for a speaker and a listener. */
    TIMER("timer", "no words about the turns");

    static final List<String> WORDS = Arrays.stream(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final String noun;
    private final String lack;

    WorksheetKind(String noun, String lack) {
        this.noun = noun;
        this.lack = lack;
    }

    /** What it is called in a sentence. */
    String noun() {
        return noun;
    }

    /** What an empty one has. */
    String lack() {
        return lack;
    }

    /** The word in the source. */
    public String word() {
        return WORDS.get(ordinal());
    }

    static Optional<WorksheetKind> named(String word) {
        int at = WORDS.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(values()[at]);
    }
}

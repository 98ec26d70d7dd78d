package org.workleaf.comments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind of a worksheet block: the keyword before the colon in its opening comment. */
public enum WorksheetKind {
    /** A form with fields of any type. */
    WORKSHEET("worksheet", "no fields"),
    /** Checkboxes only, with progress. */
    CHECKLIST("checklist", "no boxes"),
    /** A deck of prompts; in print, cards to cut out. */
    CARDS("deck of cards", "no cards"),
    /** Timed turns for a speaker and a listener. */
    TIMER("timer", "no description of the turns");

    static final List<String> KEYWORDS = Arrays.stream(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final String noun;
    private final String missingContent;

    WorksheetKind(String noun, String missingContent) {
        this.noun = noun;
        this.missingContent = missingContent;
    }

    /** The noun for it in diagnostics. */
    public String noun() {
        return noun;
    }

    /** What an empty one of this kind has, for diagnostics: "no fields". */
    public String missingContent() {
        return missingContent;
    }

    /** The keyword in the source. */
    public String keyword() {
        return KEYWORDS.get(ordinal());
    }

    static Optional<WorksheetKind> withKeyword(String keyword) {
        int at = KEYWORDS.indexOf(keyword);
        return at < 0 ? Optional.empty() : Optional.of(values()[at]);
    }
}

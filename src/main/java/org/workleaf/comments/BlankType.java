package org.workleaf.comments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The type of answer that a blank takes, as written after its name: {@code <!-- #on date -->}. */
public enum BlankType {
    TEXT, DATE, NUMBER, TIME, SUM;

    static final List<String> KEYWORDS = Arrays.stream(values()).filter(type -> type != TEXT).map(BlankType::keyword).toList();

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** Its name in comments, in {@code answers.lock} and in templates. */
    public String keyword() {
        return keyword;
    }

    static Optional<BlankType> withKeyword(String keyword) {
        int at = KEYWORDS.indexOf(keyword);
        return at < 0 ? Optional.empty() : Optional.of(values()[at + 1]);
    }
}

package org.workleaf.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind of a new page; each has a template next to this class. */
public enum PageKind {
    /** Text with a small worksheet at the end. */
    SECTION,
    /** A worksheet with every kind of field. */
    WORKSHEET,
    /** Boxes to tick. */
    CHECKLIST;

    public static final List<String> WORDS = Arrays.stream(values()).map(PageKind::word).toList();

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PageKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

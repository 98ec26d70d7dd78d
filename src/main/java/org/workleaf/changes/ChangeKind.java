package org.workleaf.changes;

import java.util.Locale;

/** What became of something. */
public enum ChangeKind {
    NEW, CHANGED, MOVED, RENAMED, REWORDED, RETIRED,
    /** The same name asks for another type of answer. */
    RETYPED,
    /** A page that is not there any more. */
    GONE,
    /** A name that is not there any more, and nothing says what became of it: readers would lose what they wrote. */
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.workleaf.changes;

import java.util.Locale;

/** The kind of a change. */
public enum ChangeKind {
    NEW, CHANGED, MOVED, RENAMED, REWORDED, RETIRED,
    /** A name whose answers have another type now. */
    RETYPED,
    /** A page that was removed. */
    GONE,
    /** A name that was removed without being renamed or retired: readers would lose their answers. */
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

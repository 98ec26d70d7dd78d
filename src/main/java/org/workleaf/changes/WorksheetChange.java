package org.workleaf.changes;

import java.util.List;
import java.util.Optional;

/**
 * What became of a worksheet, a checklist or a deck.
 *
 * @param id    as it is now, or as it was when it is gone
 * @param was   its id before, if that was another
 * @param file  the page that it stands on
 * @param names what became of the names under which answers are kept
 */
public record WorksheetChange(ChangeKind what, String id, Optional<String> was, String title, String file, List<NameChange> names) {

    /**
     * One name.
     *
     * @param name   as it is now, or as it was when it is gone; {@code starts=me} for an option
     * @param before what it was: an earlier name, wording or type; "" where that says nothing
     * @param now    its wording or type now
     */
    public record NameChange(ChangeKind what, String name, String before, String now) {}

    public WorksheetChange {
        names = List.copyOf(names);
    }
}

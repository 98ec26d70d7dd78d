package org.workleaf.changes;

import java.util.List;
import java.util.Optional;

/**
 * A changed worksheet, checklist or deck.
 *
 * @param id    its id; for a removed worksheet, the earlier one
 * @param was   its previous id, if it was renamed
 * @param file  the path of its page
 * @param names the changed field ids and option values
 */
public record WorksheetChange(ChangeKind kind, String id, Optional<String> was, String title, String file, List<NameChange> names) {

    /**
     * A changed field id or option value.
     *
     * @param name   the name; for a removed one, the earlier one; {@code starts=me} for an option
     * @param before the previous name, wording or type; "" if there is none
     * @param now    the current wording or type
     */
    public record NameChange(ChangeKind kind, String name, String before, String now) {}

    public WorksheetChange {
        names = List.copyOf(names);
    }
}

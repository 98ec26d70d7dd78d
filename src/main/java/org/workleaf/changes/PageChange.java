package org.workleaf.changes;

import java.util.Optional;

/**
 * A changed page.
 *
 * @param file        the path of its source; for a removed page, the earlier one
 * @param from        the earlier path of its source, if it has moved
 * @param breaksLinks whether its earlier address no longer exists
 * @param added       the number of added lines
 * @param removed     the number of removed lines
 */
public record PageChange(ChangeKind kind, String title, String file, Optional<String> from, boolean breaksLinks, int added, int removed) {}

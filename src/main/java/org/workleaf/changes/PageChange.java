package org.workleaf.changes;

import java.util.Optional;

/**
 * What became of a page.
 *
 * @param file    its source as it is now, or as it was when it is gone
 * @param from    its source before, if it has moved
 * @param stray   whether its earlier address leads nowhere now
 * @param more    lines that came
 * @param fewer   lines that went
 */
public record PageChange(ChangeKind what, String title, String file, Optional<String> from, boolean stray, int more, int fewer) {}

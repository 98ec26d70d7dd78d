package org.workleaf.worksheet;

import java.util.Optional;

/**
 * The words behind a block's id.
 *
 * @param repeat    how often it is filled in anew: {@code daily}, {@code weekly} or {@code monthly}
 * @param partners  how many people answer apart: 1 or 2
 * @param reveal    when two people's answers are shown: {@code both}, once both are done
 * @param isPrivate whether its answers are for the writer alone
 * @param minutes   a turn's length, for a timer
 */
public record WorksheetOptions(
        Optional<String> repeat, int partners, Optional<String> reveal, boolean isPrivate, Optional<Integer> minutes) {

    static final WorksheetOptions NONE = new WorksheetOptions(Optional.empty(), 1, Optional.empty(), false, Optional.empty());
}

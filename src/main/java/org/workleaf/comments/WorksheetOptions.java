package org.workleaf.comments;

import java.util.Optional;

/**
 * The options after the id in a worksheet's opening comment.
 *
 * @param repeat    how often it is filled in: {@code daily}, {@code weekly} or {@code monthly}
 * @param partners  how many people answer it separately: 1 or 2
 * @param reveal    when two people's answers are shown: {@code both} means once both are done, which is also the default
 * @param card      the values of two columns, {@code say,hear}: where one person chose the first and the other the second, a row is put on a card
 * @param isPrivate whether its answers are only for the person who writes them
 * @param minutes   the length of a turn of a timer, or the time the worksheet takes
 */
public record WorksheetOptions(
        Optional<String> repeat, int partners, Optional<String> reveal, Optional<String> card, boolean isPrivate, Optional<Integer> minutes) {

    static final WorksheetOptions NONE = new WorksheetOptions(Optional.empty(), 1, Optional.empty(), Optional.empty(), false, Optional.empty());
}

package org.workleaf.worksheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.source.Span;

/** A box or a circle as it is drawn in the source. */
enum CheckMark {
    BOX("[ ]"), CIRCLE("( )");

    /** What people write when they mean a box or a circle. */
    static final Pattern ALMOST =
            Pattern.compile("^(?:\\[(?:_*|\\s{2,}|[xX*✓✔]| ?[xX] ?)\\]|\\((?:_*|\\s{2,}|[xX*oO])\\))(?=\\s|$)");
    private static final Pattern FILLED = Pattern.compile("[xX*✓✔oO]");

    private final String drawn;

    CheckMark(String drawn) {
        this.drawn = drawn;
    }

    /** The mark that a text is, or was meant to be. */
    static Optional<CheckMark> meantBy(String text) {
        if (text.equals(BOX.drawn) || text.equals(CIRCLE.drawn) || ALMOST.matcher(text).matches()) {
            return Optional.of(text.charAt(0) == '[' ? BOX : CIRCLE);
        }
        return Optional.empty();
    }

    boolean is(String text) {
        return drawn.equals(text);
    }

    /** @param text what {@link #ALMOST} found */
    static void tellAlmost(String text, Span span, WorksheetContext sheet) {
        boolean box = text.charAt(0) == '[';
        boolean filled = FILLED.matcher(text).find();
        sheet.refuse("not-a-mark", span,
                filled ? "a box or circle in the source has to be empty" : "this is almost a " + (box ? "box" : "circle"),
                "Write it with exactly one space inside: `" + (box ? BOX : CIRCLE).drawn + "`."
                        + (filled ? " Readers fill it in themselves." : ""));
    }
}

package org.workleaf.papermarkdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/** A box or a circle as written in the source. */
enum BoxOrCircle {
    BOX("[ ]"), CIRCLE("( )");

    /** What people write when they mean a box or a circle. */
    static final Pattern MALFORMED =
            Pattern.compile("^(?:\\[(?:_*|\\s{2,}|[xX*✓✔]| ?[xX] ?)\\]|\\((?:_*|\\s{2,}|[xX*oO])\\))(?=\\s|$)");
    private static final Pattern FILLED = Pattern.compile("[xX*✓✔oO]");

    private final String symbol;

    BoxOrCircle(String symbol) {
        this.symbol = symbol;
    }

    /** The mark that a text is or was meant to be. */
    static Optional<BoxOrCircle> intendedBy(String text) {
        if (text.equals(BOX.symbol) || text.equals(CIRCLE.symbol) || MALFORMED.matcher(text).matches()) {
            return Optional.of(text.charAt(0) == '[' ? BOX : CIRCLE);
        }
        return Optional.empty();
    }

    boolean isExactly(String text) {
        return symbol.equals(text);
    }

    /** @param text a match of {@link #MALFORMED} */
    static void reportMalformed(String text, Span span, WorksheetContext context) {
        boolean box = text.charAt(0) == '[';
        boolean filled = FILLED.matcher(text).find();
        String symbol = (box ? BOX : CIRCLE).symbol;
        Diagnostic problem = Diagnostic.error("not-a-mark", context.file(), span,
                filled ? "a box or circle must be empty in the source" : "this is not quite a " + (box ? "box" : "circle"),
                "Write it with exactly one space inside: `" + symbol + "`." + (filled ? " Readers fill it in themselves." : ""));
        context.reject(filled ? problem : problem.withFix(new Edit(span, symbol)));
    }
}

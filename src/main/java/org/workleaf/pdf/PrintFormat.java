package org.workleaf.pdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A paper size and the text size on it; lengths are in millimetres. */
public enum PrintFormat {
    A4(210, 297, false),
    LETTER(215.9, 279.4, false),
    LARGE_A4(210, 297, true);

    static final double MARGIN = 18;
    static final double MARGIN_TOP = 15;
    static final double MARGIN_BOTTOM = 24;

    /** The fit of sheets that take more than one page, and of the guide's text. */
    static final int DEFAULT_FIT = 1;

    /** The distance between ruled lines for each fit, from the most generous to the most compact; handwriting needs at least 8 mm. */
    private static final double[] PITCH = {10, 9, 8.5, 8, 8};
    private static final double LARGE_PITCH = 13;

    /** The text size for each fit, in points. */
    private static final double[] TEXT = {12, 10.5, 10.5, 10, 9.5};
    private static final double LARGE_TEXT = 18;

    /** The height of a question of one line, with its margins. */
    private static final double QUESTION = 12;
    private static final double LARGE_QUESTION = 20;

    private final double width;
    private final double height;
    private final boolean large;

    PrintFormat(double width, double height, boolean large) {
        this.width = width;
        this.height = height;
        this.large = large;
    }

    /** {@code a4}, {@code letter}, {@code large-a4}: the suffix of file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PrintFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    public boolean isLarge() {
        return large;
    }

    /** The number of fits. Large print has only one, because it should not be compact. */
    int fits() {
        return large ? 1 : PITCH.length;
    }

    double column() {
        return width - 2 * MARGIN;
    }

    double columnHeight() {
        return height - MARGIN_TOP - MARGIN_BOTTOM;
    }

    double pitch(int fit) {
        return large ? LARGE_PITCH : PITCH[fit];
    }

    double textPoints(int fit) {
        return large ? LARGE_TEXT : TEXT[fit];
    }

    /**
     * The distance between the lines of one answer, in millimetres: smaller than usual if the answer would otherwise be taller than a page
     * with its question.
     *
     * @param lines at most {@link #maxLines}
     */
    double pitch(int fit, int lines) {
        return Math.min(pitch(fit), Math.floor((answerHeight() / lines - rule()) * 100) / 100);
    }

    /** How many lines an answer can have on one page together with its question. */
    int maxLines() {
        return (int) (answerHeight() / (pitch(fits() - 1) + rule()));
    }

    /** The thickness of a ruled line in paper.css. */
    private double rule() {
        return large ? 0.35 : 0.25;
    }

    private double answerHeight() {
        return columnHeight() - (large ? LARGE_QUESTION : QUESTION);
    }

    /** The CSS rules that depend on the paper size. */
    String css() {
        return String.format(Locale.ROOT,
                "@page { size: %smm %smm; margin: %smm %smm %smm; @bottom-center { content: element(foot); width: %smm; "
                        + "vertical-align: top; padding-top: %smm; } }%n",
                width, height, MARGIN_TOP, MARGIN, MARGIN_BOTTOM, column(), large ? 2 : 5);
    }
}

package org.workleaf.unmarkedfields;

/** The characters with which a label in a form ends, as parts of regular expressions. */
public final class LabelEnding {

    /** A colon as in English, or as in Chinese; between square brackets in an expression. */
    public static final String COLONS = ":：";
    /** The marks that end bold or italic text. */
    public static final String CLOSING = "[*_]{0,3}+";

    private LabelEnding() {}
}

package org.workleaf.markdown;

/** Which signs stand in a text. It is looked through once for them all: most text has none of those that some rule looks for. */
public final class CharacterSet {

    private final long low;
    private final long high;
    private final boolean wide;

    private CharacterSet(long low, long high, boolean wide) {
        this.low = low;
        this.high = high;
        this.wide = wide;
    }

    public static CharacterSet in(String text) {
        long low = 0;
        long high = 0;
        boolean wide = false;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                wide = true;
            } else if (c >= 0x40) {
                high |= 1L << c;
            } else {
                low |= 1L << c;
            }
        }
        return new CharacterSet(low, high, wide);
    }

    /** Whether some of the others stand here; all that are no ASCII count as one. */
    public boolean mayHold(CharacterSet others) {
        return (low & others.low) != 0 || (high & others.high) != 0 || wide && others.wide;
    }
}

package org.workleaf.markdown;

/** The set of characters in a text: computed once, it lets rules skip text without the characters they look for. */
public final class CharacterSet {

    private final long low;
    private final long high;
    private final boolean nonAscii;

    private CharacterSet(long low, long high, boolean nonAscii) {
        this.low = low;
        this.high = high;
        this.nonAscii = nonAscii;
    }

    public static CharacterSet of(String text) {
        long low = 0;
        long high = 0;
        boolean nonAscii = false;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                nonAscii = true;
            } else if (c >= 0x40) {
                high |= 1L << c;
            } else {
                low |= 1L << c;
            }
        }
        return new CharacterSet(low, high, nonAscii);
    }

    /** Whether the sets have a character in common; all non-ASCII characters count as one. */
    public boolean intersects(CharacterSet others) {
        return (low & others.low) != 0 || (high & others.high) != 0 || nonAscii && others.nonAscii;
    }
}

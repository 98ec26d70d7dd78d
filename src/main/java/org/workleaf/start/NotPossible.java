package org.workleaf.start;

/** Something that can't be begun as it was asked for, with one message that says why and what to do. */
public final class NotPossible extends Exception {

    private static final long serialVersionUID = 1;

    public NotPossible(String message) {
        super(message);
    }
}

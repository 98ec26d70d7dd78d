package org.workleaf.changes;

/** There is nothing to compare with, with one message that says why and what to do. */
public final class NoRevision extends Exception {

    private static final long serialVersionUID = 1;

    public NoRevision(String message) {
        super(message);
    }
}

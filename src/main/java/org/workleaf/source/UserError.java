package org.workleaf.source;

/** There is nothing to compare with, with one message that says why and what to do. */
public final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }
}

package org.workleaf.source;

/** An error that the user can fix, with a message that says what is wrong and what to do. */
public final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }
}

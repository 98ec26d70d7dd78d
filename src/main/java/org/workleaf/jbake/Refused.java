package org.workleaf.jbake;

/** A build that cannot begin, with one message that says why and what to do. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}

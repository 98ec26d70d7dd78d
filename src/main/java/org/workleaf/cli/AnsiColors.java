package org.workleaf.cli;

/** The colours of a terminal, or none of them. */
enum AnsiColors {
    PLAIN, COLOURED;

    String bold(String text) {
        return in("1", text);
    }

    String error(String text) {
        return in("1;31", text);
    }

    String warning(String text) {
        return in("1;33", text);
    }

    String advice(String text) {
        return in("1;36", text);
    }

    String note(String text) {
        return in("36", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

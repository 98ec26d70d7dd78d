package org.workleaf.cli;

/** Colours text for a terminal, or leaves it plain where colours are off. */
enum AnsiColors {
    PLAIN, COLOURED;

    String bold(String text) {
        return colour("1", text);
    }

    String error(String text) {
        return colour("1;31", text);
    }

    String warning(String text) {
        return colour("1;33", text);
    }

    String advice(String text) {
        return colour("1;36", text);
    }

    String note(String text) {
        return colour("36", text);
    }

    String faint(String text) {
        return colour("2", text);
    }

    private String colour(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

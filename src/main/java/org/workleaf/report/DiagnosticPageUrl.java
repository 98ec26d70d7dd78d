package org.workleaf.report;

/** The URL of the page about a diagnostic code. */
final class DiagnosticPageUrl {

    private static final String FOLDER = "https://github.com/workleaf/closer/blob/main/docs/problems/";

    private DiagnosticPageUrl() {}

    static String of(String code) {
        return FOLDER + code + ".md";
    }
}

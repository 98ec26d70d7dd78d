package org.workleaf.report;

/** Where the page about a kind of problem stands on the web. */
final class ProblemPageUrl {

    private static final String ALL = "https://github.com/workleaf/closer/blob/main/docs/problems/";

    private ProblemPageUrl() {}

    static String of(String code) {
        return ALL + code + ".md";
    }
}

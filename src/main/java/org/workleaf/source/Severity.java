package org.workleaf.source;

/**
 * The severity of a diagnostic: errors stop the build; warnings are reported and only fail a strict check; advice is reported and never
 * fails anything.
 */
public enum Severity {
    ERROR, WARNING, ADVICE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package org.workleaf.source;

/**
 * How much a diagnostic weighs: an error stops the build; a warning is told and passes, unless the check is strict; advice is told
 * and always passes.
 */
public enum Severity {
    ERROR, WARNING, ADVICE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

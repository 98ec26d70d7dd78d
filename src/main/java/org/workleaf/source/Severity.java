package org.workleaf.source;

/** How much a diagnostic weighs: an error stops the build, a warning is told and passes. */
public enum Severity {
    ERROR, WARNING;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

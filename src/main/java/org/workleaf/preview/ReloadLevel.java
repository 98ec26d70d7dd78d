package org.workleaf.preview;

/** What open pages must do after files have changed, from least to most. */
enum ReloadLevel {

    /** Nothing. */
    NONE,

    /** Update in place: text or styles have changed. */
    UPDATE,

    /** Reload: templates, scripts, images or settings have changed. */
    RELOAD;

    ReloadLevel max(ReloadLevel other) {
        return compareTo(other) < 0 ? other : this;
    }
}

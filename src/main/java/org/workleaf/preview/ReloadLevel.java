package org.workleaf.preview;

/** What saved files mean for pages that are open in a browser, from least to most. */
enum ReloadLevel {

    /** Nothing that a page shows. */
    NOTHING,

    /** Text or style: a page can take it in where it stands. */
    PAGES,

    /** Templates, scripts, pictures, settings: a page is better loaded again. */
    EVERYTHING;

    ReloadLevel and(ReloadLevel other) {
        return compareTo(other) < 0 ? other : this;
    }
}

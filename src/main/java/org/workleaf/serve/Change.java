package org.workleaf.serve;

/** What saved files mean for pages that are open in a browser, from least to most. */
enum Change {

    /** Nothing that a page shows. */
    NOTHING,

    /** Text or style: a page can take it in where it stands. */
    PAGES,

    /** Templates, scripts, pictures, settings: a page is better loaded again. */
    EVERYTHING;

    Change and(Change other) {
        return compareTo(other) < 0 ? other : this;
    }
}

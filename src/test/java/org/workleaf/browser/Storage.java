package org.workleaf.browser;

/** What a browser keeps of what sites store, by its own settings. */
enum Storage {

    /** Everything, in the profile. */
    KEPT,

    /** Everything, until the private window is closed. */
    PRIVATE,

    /** Nothing: the reader has blocked cookies and other data of all sites. */
    BLOCKED
}

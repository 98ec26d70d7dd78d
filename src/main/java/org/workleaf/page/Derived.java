package org.workleaf.page;

/** A model that follows from another one, which is less to look at, in a way that is the same for many. */
public interface Derived {

    /** The model that it follows from. */
    Object from();

    /** All else that it goes by: the same object for all that follow in the same way. */
    Object by();
}

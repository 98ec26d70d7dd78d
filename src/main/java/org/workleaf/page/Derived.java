package org.workleaf.page;

import java.util.AbstractMap;

/** A model that follows from another one, which is less to look at, in a way that is the same for many. */
public abstract class Derived extends AbstractMap<String, Object> {

    /** The model that it follows from. */
    public abstract Object from();

    /** All else that it goes by: the same object for all that follow in the same way. */
    public abstract Object by();
}

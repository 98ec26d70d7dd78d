package org.workleaf.page;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * Models that follow from a page's source, made when they are first looked at: of a page that stands as the last build wrote it, nobody
 * does.
 */
public final class MadeOf extends AbstractList<Object> implements RandomAccess {

    private final Object source;
    private final String which;
    private Supplier<List<Object>> making;
    private volatile List<Object> made;

    /**
     * @param source of the page: the same object for all that is made of it
     * @param which  of the lists that are made of it
     * @param making asked once
     */
    MadeOf(Object source, String which, Supplier<List<Object>> making) {
        this.source = source;
        this.which = which;
        this.making = making;
    }

    /** What all lists of one page follow from, as strings in a list. */
    public Object source() {
        return source;
    }

    /** Which of those lists it is. */
    public String which() {
        return which;
    }

    /** The models themselves. */
    public List<Object> models() {
        List<Object> models = made;
        return models == null ? make() : models;
    }

    private synchronized List<Object> make() {
        if (made == null) {
            made = making.get();
            making = null;
        }
        return made;
    }

    @Override
    public Object get(int index) {
        return models().get(index);
    }

    @Override
    public int size() {
        return models().size();
    }
}

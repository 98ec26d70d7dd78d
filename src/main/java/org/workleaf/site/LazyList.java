package org.workleaf.site;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose entries are made when they are asked for and not kept: models of all sheets of a large guide need no room. */
public final class LazyList<S, T> extends AbstractList<T> {

    private final List<? extends S> from;
    private final Function<S, T> make;

    public LazyList(List<? extends S> from, Function<S, T> make) {
        this.from = from;
        this.make = make;
    }

    @Override
    public T get(int index) {
        return make.apply(from.get(index));
    }

    @Override
    public int size() {
        return from.size();
    }
}

package org.workleaf.site;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list that creates its elements on each access and keeps none, so that the models of all worksheets needn't fit into memory. */
public final class TransformedList<S, T> extends AbstractList<T> {

    private final List<? extends S> sources;
    private final Function<S, T> create;

    public TransformedList(List<? extends S> sources, Function<S, T> create) {
        this.sources = sources;
        this.create = create;
    }

    @Override
    public T get(int index) {
        return create.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}

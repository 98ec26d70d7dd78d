package org.workleaf.render;

/**
 * A value that is computed when it is first needed. Other threads that need it wait meanwhile, but not for other values.
 *
 * @param <T> the type of the value, which is not null
 * @param <X> what computing it may throw; it is computed again then
 */
final class Lazy<T, X extends Exception> {

    private final Computation<T, X> computation;
    private T value;

    /** Computes a value. */
    @FunctionalInterface
    interface Computation<T, X extends Exception> {
        T run() throws X;
    }

    Lazy(Computation<T, X> computation) {
        this.computation = computation;
    }

    synchronized T get() throws X {
        if (value == null) {
            value = computation.run();
        }
        return value;
    }
}

package org.workleaf.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A thread with a large stack for deep recursion: the parser's regular expressions recurse once for each character of a comment or
 * a line of underscores. Only the memory in use is allocated.
 */
public final class LargeStackThread extends Thread {

    private static final long STACK_SIZE = 256L << 20;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private LargeStackThread(Runnable work) {
        super(null, work, "reading", STACK_SIZE);
        setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        start();
    }

    /** @return the supplier's result; its exceptions are thrown here */
    public static <T> T call(Supplier<T> supplier) {
        if (Thread.currentThread() instanceof LargeStackThread) {
            return supplier.get();
        }
        AtomicReference<T> result = new AtomicReference<>();
        new LargeStackThread(() -> result.set(supplier.get())).await();
        return result.get();
    }

    /**
     * Applies a function to many values in parallel, with one thread per processor.
     *
     * @return the results in the order of the values; an exception for one of them is thrown here
     */
    public static <T, R> List<R> mapParallel(List<T> values, Function<T, R> work) {
        List<R> results = new ArrayList<>(Collections.nCopies(values.size(), null));
        AtomicInteger nextIndex = new AtomicInteger();
        List<LargeStackThread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(Runtime.getRuntime().availableProcessors(), values.size()); i++) {
            threads.add(new LargeStackThread(() -> {
                for (int index = nextIndex.getAndIncrement(); index < values.size(); index = nextIndex.getAndIncrement()) {
                    results.set(index, work.apply(values.get(index)));
                }
            }));
        }
        threads.forEach(LargeStackThread::await);
        return results;
    }

    private void await() {
        try {
            join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
    }
}

package org.workleaf.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A thread with much room for what may call itself often: the parser's regular expressions do so once for each character of a
 * comment or a rule. Only the room that is used is taken.
 */
public final class LargeStackThread extends Thread {

    private static final long ROOM = 256L << 20;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private LargeStackThread(Runnable work) {
        super(null, work, "reading", ROOM);
        setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        start();
    }

    /** @return what the supplier gives; what it throws is thrown here */
    public static <T> T call(Supplier<T> supplier) {
        if (Thread.currentThread() instanceof LargeStackThread) {
            return supplier.get();
        }
        AtomicReference<T> result = new AtomicReference<>();
        new LargeStackThread(() -> result.set(supplier.get())).end();
        return result.get();
    }

    /**
     * Works on many values side by side, as many at a time as there are processors.
     *
     * @return what came of each, in the order of the values; what is thrown for one of them is thrown here
     */
    public static <T, R> List<R> each(List<T> values, Function<T, R> work) {
        List<R> results = new ArrayList<>(Collections.nCopies(values.size(), null));
        AtomicInteger next = new AtomicInteger();
        List<LargeStackThread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(Runtime.getRuntime().availableProcessors(), values.size()); i++) {
            threads.add(new LargeStackThread(() -> {
                for (int at = next.getAndIncrement(); at < values.size(); at = next.getAndIncrement()) {
                    results.set(at, work.apply(values.get(at)));
                }
            }));
        }
        threads.forEach(LargeStackThread::end);
        return results;
    }

    private void end() {
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

package org.workleaf.markdown;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs what may call itself often in a thread with much room for it: the parser's regular expressions do so once for each character
 * of a comment or a rule. Only the room that is used is taken.
 */
public final class RoomyThread {

    private static final long ROOM = 256L << 20;

    private RoomyThread() {}

    /** @return what the supplier gives; what it throws is thrown here */
    public static <T> T call(Supplier<T> supplier) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(supplier.get()), "reading", ROOM);
        thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
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
        return result.get();
    }
}

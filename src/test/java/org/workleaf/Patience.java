package org.workleaf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waiting for conditions, for so long that even a busy machine meets them. Tests measure no time; that is what the benchmarks are for. */
public final class Patience {

    /** The longest wait for anything that a test expects. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    /** Between the first checks. Each next one waits longer, because a check of a page takes its browser time that the page needs. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /** Something that may become true, and may fail to be looked at. */
    @FunctionalInterface
    public interface Condition<X extends Exception> {
        boolean holds() throws X;
    }

    /**
     * Returns as soon as a condition holds.
     *
     * @param what what is waited for, for the message of the error
     * @throws AssertionError if it does not hold within the limit
     */
    public static <X extends Exception> void waitUntil(String what, Condition<X> condition) throws X {
        Instant end = Instant.now().plus(LIMIT);
        long pause = FIRST_PAUSE.toNanos();
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 5 / 4, LONGEST_PAUSE.toNanos());
        }
    }
}

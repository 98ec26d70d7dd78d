package org.workleaf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waiting for conditions, for so long that even a busy machine meets them. Tests measure no time; that is what the benchmarks are for. */
public final class Patience {

    /** The longest wait for anything that a test expects. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(10);

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
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(BETWEEN_CHECKS.toNanos());
        }
    }
}

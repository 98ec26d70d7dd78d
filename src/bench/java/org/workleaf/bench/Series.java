package org.workleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same thing measured several times. */
final class Series {

    private final List<Double> seconds = new ArrayList<>();
    private long peak;

    void add(Run run) {
        seconds.add(run.seconds());
        peak = Math.max(peak, run.peak().orElse(0));
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** {@code 0.85 s (0.81–0.97)}. */
    String words() {
        return String.format(Locale.ROOT, "%6.2f s (%.2f–%.2f)", median(), seconds.stream().mapToDouble(d -> d).min().orElse(0),
                seconds.stream().mapToDouble(d -> d).max().orElse(0));
    }

    /** {@code 143 MB}. */
    String memory() {
        return peak == 0 ? "not known here" : String.format(Locale.ROOT, "%d MB", peak / 1_000_000);
    }
}

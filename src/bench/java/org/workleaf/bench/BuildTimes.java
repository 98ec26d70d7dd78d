package org.workleaf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wall-clock times and peak memory of repeated builds of one corpus with one generator. */
final class BuildTimes {

    private final List<Double> seconds = new ArrayList<>();
    private long peakMemory;

    void add(ProcessResult build) {
        seconds.add(build.seconds());
        peakMemory = Math.max(peakMemory, build.peakMemory().orElse(0));
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Median, minimum and maximum: {@code 0.85 s (0.81–0.97)}. */
    String summary() {
        return String.format(Locale.ROOT, "%6.2f s (%.2f–%.2f)", median(), seconds.stream().mapToDouble(d -> d).min().orElse(0),
                seconds.stream().mapToDouble(d -> d).max().orElse(0));
    }

    /** The highest peak of all builds: {@code 143 MB}. */
    String peakMemory() {
        return peakMemory == 0 ? "unknown" : String.format(Locale.ROOT, "%d MB", peakMemory / 1_000_000);
    }
}

package org.workleaf.source;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The durations of the stages of a build, in order. */
public final class BuildTimings {

    private record Stage(String name, double seconds) {}

    private final List<Stage> stages = new ArrayList<>();
    private long last = System.nanoTime();

    /** Timings that begin with the start of the Java process as the first stage. */
    public static BuildTimings sinceStart() {
        BuildTimings stages = new BuildTimings();
        stages.stages.add(new Stage("start of Java", ManagementFactory.getRuntimeMXBean().getUptime() / 1e3));
        stages.last = System.nanoTime();
        return stages;
    }

    /** Records that a stage has just ended. */
    public void ended(String name) {
        long now = System.nanoTime();
        stages.add(new Stage(name, (now - last) / 1e9));
        last = now;
    }

    /** A line for each stage: its name, seconds, and percentage of the total. */
    public List<String> lines() {
        double all = stages.stream().mapToDouble(Stage::seconds).sum();
        return stages.stream().map(stage -> String.format(Locale.ROOT, "  %-22s %7.3f s %4.0f %%", stage.name(), stage.seconds(),
                100 * stage.seconds() / all)).toList();
    }
}

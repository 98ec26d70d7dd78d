package org.workleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process from its start to its end.
 *
 * @param seconds  of wall-clock time
 * @param peak     the most memory it held at a time, in bytes; known on Linux only
 * @param said     what it printed
 * @param finished whether it ended by itself and well
 */
record Run(double seconds, OptionalLong peak, String said, boolean finished) {

    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LIMIT_SECONDS = Long.getLong("bench.limit", 300);

    /** Runs a command in a folder; one that takes more than five minutes is ended. */
    static Run of(List<String> command, Path folder) throws IOException {
        File said = File.createTempFile("bench", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(said).redirectInput(new File("/dev/null")).start();
        long peak = 0;
        boolean ended = false;
        try {
            while (!ended && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                ended = process.waitFor(5, TimeUnit.MILLISECONDS);
                peak = Math.max(peak, highWater(process.pid()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        Files.delete(said.toPath());
        return new Run(seconds, peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak), text, ended && process.exitValue() == 0);
    }

    /** The kernel's own high-water mark, so that nothing between two looks is missed but for the last milliseconds. */
    private static long highWater(long pid) {
        try {
            Matcher found = HIGH_WATER.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

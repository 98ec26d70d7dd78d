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
 * The result of running a command in a new process.
 *
 * @param seconds    wall-clock time
 * @param peakMemory peak resident memory of the process in bytes, without child processes; empty except on Linux
 * @param output     standard output and standard error
 * @param succeeded  whether it exited with status 0 before the timeout
 */
record ProcessResult(double seconds, OptionalLong peakMemory, String output, boolean succeeded) {

    private static final Pattern PEAK_RESIDENT_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long TIMEOUT_SECONDS = Long.getLong("bench.limit", 300);

    /** Runs a command in a folder and waits for it. A process that exceeds the timeout is killed. */
    static ProcessResult run(List<String> command, Path folder) throws IOException {
        File log = File.createTempFile("bench", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(log).redirectInput(new File("/dev/null")).start();
        long peakMemory = 0;
        boolean exited = false;
        try {
            while (!exited && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
                exited = process.waitFor(5, TimeUnit.MILLISECONDS);
                peakMemory = Math.max(peakMemory, peakMemory(process.pid()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!exited) {
            process.destroyForcibly();
        }
        String output = Files.readString(log.toPath(), StandardCharsets.UTF_8);
        Files.delete(log.toPath());
        return new ProcessResult(seconds, peakMemory == 0 ? OptionalLong.empty() : OptionalLong.of(peakMemory), output,
                exited && process.exitValue() == 0);
    }

    /** Reads the peak that the kernel records (VmHWM). Polling it only misses growth in the last milliseconds before the process exits. */
    private static long peakMemory(long pid) {
        try {
            Matcher matcher = PEAK_RESIDENT_MEMORY.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

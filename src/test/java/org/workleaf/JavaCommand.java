package org.workleaf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts Java in a process of its own, as the launcher does: without the optimizing compiler, which short runs don't repay. */
public final class JavaCommand {

    private JavaCommand() {}

    /** @param arguments after these options: further ones, the main class and its arguments */
    public static List<String> of(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }
}

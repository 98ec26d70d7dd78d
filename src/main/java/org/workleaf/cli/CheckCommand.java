package org.workleaf.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.workleaf.jbake.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code workleaf check}: tells what is wrong with the guide. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Tell what is wrong with the guide.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private GuideFolder folder;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Refused {
        Reading reading = Reading.of(folder.root(), false);
        if (console.report(reading.problems())) {
            return ExitCode.PROBLEMS;
        }
        if (reading.problems().isEmpty()) {
            console.say(Console.number(reading.guide().pages().size(), "page") + ", nothing to mend.");
        }
        return ExitCode.FINE;
    }
}

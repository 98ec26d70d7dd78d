package org.workleaf.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.workleaf.preview.CheckResult;
import org.workleaf.preview.PreviewServer;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf serve}: shows the guide in a browser while it is being written. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Show the guide in a browser on this machine; whatever is saved is seen at once.")
final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private boolean hadProblems;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "The port to serve on, otherwise ${DEFAULT-VALUE}; if it is taken, one of the next.")
    private int port;

    @Option(names = "--open", description = "Open the guide in the browser.")
    private boolean open;

    @Option(names = "--drafts", description = "Show drafts like other pages.")
    private boolean drafts;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (port < 0 || port > 65535) {
            throw new UserError("There is no port " + port + ". Ports are numbers up to 65535.");
        }
        Path root = folder.root();
        try (PreviewServer serving = new PreviewServer(root, drafts, port, this::report, ServeCommand::words)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(serving)));
            if (port != 0 && serving.port() != port) {
                console.say("Port " + port + " is taken. The next free one is " + serving.port() + ".");
            }
            String address = "http://localhost:" + serving.port() + "/";
            console.say("Serving at " + address + " (Ctrl-C ends it)");
            if (open) {
                open(address);
            }
            Thread.currentThread().join();
        } catch (BindException e) {
            throw new UserError("Port " + port + " and the next ones are taken. Name another one with --port.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE;
    }

    private static void close(PreviewServer serving) {
        try {
            serving.close();
        } catch (IOException e) {
            // The process ends anyway; a temporary folder may be left.
        }
    }

    private synchronized void report(CheckResult findings) {
        findings.refusal().ifPresent(console::tell);
        console.report(findings.problems());
        if (findings.isEmpty() && hadProblems) {
            console.say("Mended.");
        }
        hadProblems = !findings.isEmpty();
    }

    /** What the terminal says, for the browser. */
    private static String words(CheckResult findings) {
        DiagnosticPrinter printer = DiagnosticPrinter.plain();
        String problems = findings.problems().stream().map(printer::text).collect(Collectors.joining("\n"));
        return findings.refusal().map(refusal -> refusal + "\n\n").orElse("") + problems;
    }

    private void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String[] command = system.contains("mac") ? new String[] {"open", address}
                : system.contains("windows") ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address}
                : new String[] {"xdg-open", address};
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            console.tell("No browser could be opened from here: open " + address + " yourself.");
        }
    }
}

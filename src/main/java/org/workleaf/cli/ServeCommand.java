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

/** {@code workleaf serve}: serves a live preview of the guide. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Serve the guide on this machine; every save shows immediately.")
final class ServeCommand implements Callable<Integer> {

    private final CommandOutput output;
    private boolean hadProblems;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "The port to serve on. Default: ${DEFAULT-VALUE}, or the next free one.")
    private int port;

    @Option(names = "--open", description = "Open the guide in the browser.")
    private boolean open;

    @Option(names = "--drafts", description = "Show drafts like other pages.")
    private boolean drafts;

    ServeCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (port < 0 || port > 65535) {
            throw new UserError("There is no port " + port + ". Ports are numbers up to 65535.");
        }
        Path root = folder.root();
        try (PreviewServer server = new PreviewServer(root, drafts, port, this::report, ServeCommand::text)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            if (port != 0 && server.port() != port) {
                output.printLine("Port " + port + " is in use. The next free one is " + server.port() + ".");
            }
            String address = "http://localhost:" + server.port() + "/";
            output.printLine("Serving at " + address + " (press Ctrl-C to stop)");
            if (open) {
                open(address);
            }
            Thread.currentThread().join();
        } catch (BindException e) {
            throw new UserError("Port " + port + " and the next ones are in use. Choose another one with --port.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private static void close(PreviewServer server) {
        try {
            server.close();
        } catch (IOException e) {
            // The process ends anyway; a temporary folder may remain.
        }
    }

    private synchronized void report(CheckResult result) {
        result.failure().ifPresent(output::printMessage);
        output.report(result.problems());
        if (result.isEmpty() && hadProblems) {
            output.printLine("All problems fixed.");
        }
        hadProblems = !result.isEmpty();
    }

    /** The terminal's report as plain text, for the browser. */
    private static String text(CheckResult result) {
        DiagnosticFormatter formatter = DiagnosticFormatter.plain();
        String problems = result.problems().stream().map(formatter::text).collect(Collectors.joining("\n"));
        return result.failure().map(failure -> failure + "\n\n").orElse("") + problems;
    }

    private void open(String address) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String[] command = os.contains("mac") ? new String[] {"open", address}
                : os.contains("windows") ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address}
                : new String[] {"xdg-open", address};
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            output.printMessage("The browser could not be opened. Open " + address + " yourself.");
        }
    }
}

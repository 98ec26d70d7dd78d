package org.workleaf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/** The command {@code workleaf} and its entry point. */
@Command(name = "workleaf", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Builds printable guides with worksheets from Markdown.", synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n", exitCodeList = {
            "0:no errors", "1:errors in the guide, or warnings with --strict; nothing is published",
            "2:the command could not run: a wrong option, or a file or disk that cannot be used", "70:a bug in Workleaf"})
public final class Workleaf {

    private static final String ISSUES = "https://github.com/workleaf/closer/issues";

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print a stack trace if the program fails.")
    private boolean stacktrace;

    private final CommandOutput output;

    private Workleaf(CommandOutput output) {
        this.output = output;
    }

    public static void main(String[] args) {
        // Code frames are not ASCII, and the platform's encoding may be.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(run(args));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** @return an exit code of {@link ExitCode} */
    public static int run(String... args) {
        CommandOutput output = CommandOutput.ofProcess();
        Workleaf workleaf = new Workleaf(output);
        CommandLine command = new CommandLine(workleaf);
        commands(output, args).forEach(each -> command.addSubcommand(each.get()));
        command.setOut(new PrintWriter(System.out, true))
                .setErr(new PrintWriter(System.err, true))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, commandLine, parseResult) -> workleaf.failed(failure));
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError failure) { // picocli doesn't catch them
            return workleaf.failed(failure);
        }
    }

    /** Only the given command, because reading the options of all commands takes a tenth of a second; all of them if it is unknown. */
    private static Collection<Supplier<Object>> commands(CommandOutput output, String... args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", () -> new BuildCommand(output));
        commands.put("check", () -> new CheckCommand(output));
        commands.put("serve", () -> new ServeCommand(output));
        commands.put("ids", () -> new IdsCommand(output));
        commands.put("new", () -> new NewCommand(output));
        commands.put("init", () -> new InitCommand(output));
        commands.put("changes", () -> new ChangesCommand(output));
        commands.put("translated", () -> new TranslationStatusCommand(output));
        commands.put("pdf", () -> new PdfCommand(output));
        commands.put("fill", () -> new FillCommand(output));
        commands.put("answers", () -> new AnswersCommand(output));
        return args.length > 0 && commands.containsKey(args[0]) ? List.of(commands.get(args[0])) : commands.values();
    }

    private int failed(Throwable failure) {
        FailureMessage message = FailureMessage.of(failure);
        output.printMessage(message.text());
        if (message.isBug()) {
            output.printMessage("Please report this line and what you did: " + ISSUES
                    + (stacktrace ? "" : " (use --stacktrace for details)"));
        }
        if (stacktrace && !(failure instanceof UserError)) {
            failure.printStackTrace(output.err());
        }
        return message.isBug() ? ExitCode.BUG : ExitCode.USAGE_ERROR;
    }
}

package org.workleaf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.GuideReader;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.start.InitOptions.Accent;
import org.workleaf.start.InitOptions;
import org.workleaf.start.License;
import org.workleaf.start.NewGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf init}: creates a small example guide as the start of a new one. */
@Command(name = "init", mixinStandardHelpOptions = true,
        description = "Create a guide: a small example with your title, colours and licence, which can be built on its own. "
                + "On a terminal, you are asked for what isn't given as an option.")
final class InitCommand implements Callable<Integer> {

    private final CommandOutput output;
    private BufferedReader input;

    @Parameters(paramLabel = "DIR", description = "The guide's folder, which must be empty or new.")
    private Path to;

    @Option(names = "--title", paramLabel = "WORDS", description = "The guide's name.")
    private String title;

    @Option(names = {"--tagline", "--subtitle"}, paramLabel = "WORDS", description = "One sentence below the title.")
    private String tagline;

    @Option(names = {"--accent", "--colour"}, paramLabel = "COLOUR",
            description = "The accent colour, from which all others are derived: a value like #23634f, or a name like pine or plum.")
    private String accent;

    @Option(names = {"--licence", "--license"}, paramLabel = "LICENCE",
            description = "What others may do with its text: cc-by-4.0, cc-by-sa-4.0, cc0-1.0 or all-rights-reserved.")
    private String licence;

    @Option(names = "--language", paramLabel = "CODE", description = "The language you write in, such as en or pt-BR.")
    private String language;

    @Option(names = "--repository", paramLabel = "ADDRESS", description = "The address of its repository, for the link to edit a page.")
    private String repository;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where it will be published.")
    private String host;

    @Option(names = "--no-questions", description = "Ask no questions, even on a terminal.")
    private boolean quiet;

    InitCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path home = Path.of(System.getProperty("workleaf.home", "")).toAbsolutePath().normalize();
        Path engine = Path.of(System.getProperty("workleaf.engine", home.toString())).toAbsolutePath().normalize();
        try {
            InitOptions options = options();
            int count = NewGuide.write(home, engine, to, options);
            printSummary(options, count);
        } catch (UserError e) {
            throw new UserError(e.getMessage());
        }
        List<Diagnostic> problems = new ArrayList<>();
        problems.addAll(GuideChecker.all(to, new GuideReader().read(to, false, problems)));
        return output.report(problems) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private InitOptions options() throws IOException, UserError {
        String name = ask(title, "What is the guide called?", InitOptions.TITLE, Optional::of, "");
        String line = ask(tagline, "One sentence below the title:", title == null || quiet ? InitOptions.TAGLINE : "", Optional::of, "");
        Accent colour = ask(accent, "The accent colour, a value like #23634f or one of " + Accent.names() + ":",
                InitOptions.ACCENT, Accent::parse, "Use a value like #23634f or one of " + Accent.names() + ".");
        License terms = ask(licence, "What may others do with its text? " + String.join(", ", License.WORDS) + ":",
                License.CC_BY_4_0.word(), License::named, "The licences are " + String.join(", ", License.WORDS) + ".");
        String code = ask(language, "The code of the language you write in:", InitOptions.LANGUAGE, Optional::of, "");
        return new InitOptions(name, line, colour, terms, code, Optional.ofNullable(repository).orElse(""),
                Optional.ofNullable(host).orElse("").replaceFirst("/$", ""));
    }

    /** Returns the value of the option, else the answer on the terminal, else the default. */
    private <T> T ask(String given, String question, String defaultValue, Function<String, Optional<T>> read, String help)
            throws IOException, UserError {
        if (given != null) {
            return read.apply(given.strip()).orElseThrow(() -> new UserError("`" + given + "` is not a valid value. " + help));
        }
        while (isInteractive()) {
            output.err().print(question + (defaultValue.isEmpty() ? " " : " [" + defaultValue + "] "));
            output.err().flush();
            String line = input.readLine();
            if (line == null) {
                break;
            }
            Optional<T> value = read.apply(line.isBlank() ? defaultValue : line.strip());
            if (value.isPresent()) {
                return value.get();
            }
            output.printMessage("`" + line.strip() + "` is not a valid value. " + help);
        }
        return read.apply(defaultValue).orElseThrow();
    }

    private boolean isInteractive() {
        if (quiet || !Boolean.getBoolean("workleaf.asks")) {
            return false;
        }
        if (input == null) {
            input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return true;
    }

    private void printSummary(InitOptions options, int count) {
        output.printLine("“" + options.title() + "” is in " + to + ": " + CommandOutput.number(count, "file") + ".");
        options.accent().darkened().ifPresent(darkened -> output.printLine("The colour " + options.accent().given() + " was darkened to " + darkened
                + ", so that it is readable on paper."));
        if (!options.language().equalsIgnoreCase("en") && !options.language().toLowerCase(Locale.ROOT).startsWith("en-")) {
            boolean hasMessages = MessageBundle.exists(to.resolve("templates"), options.language());
            output.printLine(hasMessages ? "The example text is English; the interface uses templates/words/" + options.language() + ".properties."
                    : "The example text and the interface are English: docs/translations.md describes how to translate them.");
        }
        output.printLine("");
        output.printLine("Next: cd " + (to.toString().contains(" ") ? "'" + to + "'" : to) + " && ./workleaf build");
        output.printLine("The first build compiles the generator, which takes a few minutes. See README.md there for more.");
    }
}

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
import org.workleaf.check.Check;
import org.workleaf.guide.GuideReader;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.start.InitOptions;
import org.workleaf.start.InitOptions.Accent;
import org.workleaf.start.License;
import org.workleaf.start.NewGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf init}: makes a small guide of another subject, to be made into one's own. */
@Command(name = "init", mixinStandardHelpOptions = true,
        description = "Make a guide of your own: a small example with its own title, colours and licence, that builds by itself. "
                + "On a terminal, what is not given as an option is asked for.")
final class InitCommand implements Callable<Integer> {

    private final Console console;
    private BufferedReader answers;

    @Parameters(paramLabel = "DIR", description = "The guide's folder: empty, or not there yet.")
    private Path to;

    @Option(names = "--title", paramLabel = "WORDS", description = "The guide's name.")
    private String title;

    @Option(names = {"--tagline", "--subtitle"}, paramLabel = "WORDS", description = "One sentence below it.")
    private String tagline;

    @Option(names = {"--accent", "--colour"}, paramLabel = "COLOUR",
            description = "The pen's colour, of which all others are made: a number like #23634f, or a name like pine or plum.")
    private String accent;

    @Option(names = {"--licence", "--license"}, paramLabel = "LICENCE",
            description = "What others may do with its words: cc-by-4.0, cc-by-sa-4.0, cc0-1.0 or all-rights-reserved.")
    private String licence;

    @Option(names = "--language", paramLabel = "CODE", description = "The language that you will write in, such as en or pt-BR.")
    private String language;

    @Option(names = "--repository", paramLabel = "ADDRESS", description = "Where its sources will lie, for the link that edits a page.")
    private String repository;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where it will be published.")
    private String host;

    @Option(names = "--no-questions", description = "Ask nothing, also on a terminal.")
    private boolean quiet;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path home = Path.of(System.getProperty("workleaf.home", "")).toAbsolutePath().normalize();
        Path engine = Path.of(System.getProperty("workleaf.engine", home.toString())).toAbsolutePath().normalize();
        try {
            InitOptions wishes = wishes();
            int count = NewGuide.write(home, engine, to, wishes);
            tell(wishes, count);
        } catch (UserError e) {
            throw new UserError(e.getMessage());
        }
        List<Diagnostic> problems = new ArrayList<>();
        problems.addAll(Check.all(to, new GuideReader().read(to, false, problems)));
        return console.report(problems) ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private InitOptions wishes() throws IOException, UserError {
        String name = wish(title, "What is the guide called?", InitOptions.TITLE, Optional::of, "");
        String line = wish(tagline, "One sentence below it:", title == null || quiet ? InitOptions.TAGLINE : "", Optional::of, "");
        Accent colour = wish(accent, "The colour of its pen, a number like #23634f or one of " + Accent.names() + ":",
                InitOptions.ACCENT, Accent::parse, "The colours are numbers like #23634f, and " + Accent.names() + ".");
        License terms = wish(licence, "What may others do with its words? " + String.join(", ", License.WORDS) + ":",
                License.CC_BY_4_0.word(), License::named, "The licences are " + String.join(", ", License.WORDS) + ".");
        String code = wish(language, "The code of the language that you will write in:", InitOptions.LANGUAGE, Optional::of, "");
        return new InitOptions(name, line, colour, terms, code, Optional.ofNullable(repository).orElse(""),
                Optional.ofNullable(host).orElse("").replaceFirst("/$", ""));
    }

    /** What was given as an option, else what is answered on the terminal, else what is usual. */
    private <T> T wish(String given, String question, String usual, Function<String, Optional<T>> read, String known)
            throws IOException, UserError {
        if (given != null) {
            return read.apply(given.strip()).orElseThrow(() -> new UserError("`" + given + "` is not known here. " + known));
        }
        while (asks()) {
            console.err().print(question + (usual.isEmpty() ? " " : " [" + usual + "] "));
            console.err().flush();
            String said = answers.readLine();
            if (said == null) {
                break;
            }
            Optional<T> wish = read.apply(said.isBlank() ? usual : said.strip());
            if (wish.isPresent()) {
                return wish.get();
            }
            console.tell("`" + said.strip() + "` is not known here. " + known);
        }
        return read.apply(usual).orElseThrow();
    }

    private boolean asks() {
        if (quiet || !Boolean.getBoolean("workleaf.asks")) {
            return false;
        }
        if (answers == null) {
            answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return true;
    }

    private void tell(InitOptions wishes, int count) {
        console.say("“" + wishes.title() + "” is in " + to + ": " + Console.number(count, "file") + ".");
        wishes.accent().darkened().ifPresent(pen -> console.say("The colour " + wishes.accent().given() + " became " + pen
                + " on paper, dark enough to be read."));
        if (!wishes.language().equalsIgnoreCase("en") && !wishes.language().toLowerCase(Locale.ROOT).startsWith("en-")) {
            boolean hasWords = MessageBundle.exists(to.resolve("templates"), wishes.language());
            console.say(hasWords ? "Its example is English; the words around the pages are those of templates/words/" + wishes.language() + ".properties."
                    : "Its example and the words around the pages are English: docs/translations.md says how to give it others.");
        }
        console.say("");
        console.say("Next: cd " + (to.toString().contains(" ") ? "'" + to + "'" : to) + " && ./workleaf build");
        console.say("The first build compiles the generator, which takes some minutes. README.md there says the rest.");
    }
}

package org.workleaf.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;

/** Prints a command's results to stdout, and messages for people to stderr. */
final class CommandOutput {

    /** Nobody reads more of them at a time. */
    private static final int MOST_SHOWN = 1000;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** @param terminal whether {@code err} is a terminal */
    CommandOutput(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The streams of this process. The launcher tests whether stderr is a terminal, because {@code System.console()} also depends on stdin. */
    static CommandOutput ofProcess() {
        String setting = System.getProperty("workleaf.terminal");
        return new CommandOutput(System.out, System.err, setting == null ? System.console() != null : Boolean.parseBoolean(setting));
    }

    /** Prints one line of results; control characters from files are replaced. */
    void printLine(String line) {
        out.println(TerminalSanitizer.line(line));
        out.flush();
    }

    /** Prints output as it is, without adding a line end: for other programs, or text that is already safe to print. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a message of one line for people to stderr; control characters from files are replaced. */
    void printMessage(String line) {
        err.println(TerminalSanitizer.line(line));
        err.flush();
    }

    /** Prints lines with colours to stderr, whose other text is already safe to print. */
    void printFormatted(String lines) {
        err.println(lines);
        err.flush();
    }

    PrintStream err() {
        return err;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Prints the problems in reading order, errors first if there are too many, then their number. @return whether one of them is an error */
    boolean report(List<Diagnostic> problems) {
        if (problems.isEmpty()) {
            return false;
        }
        DiagnosticFormatter formatter = new DiagnosticFormatter(palette());
        problems.stream().sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.IN_READING_ORDER)).limit(MOST_SHOWN)
                .sorted(Diagnostic.IN_READING_ORDER).forEach(problem -> printFormatted(formatter.text(problem)));
        if (problems.size() > MOST_SHOWN) {
            printMessage("Only " + MOST_SHOWN + " problems are shown. `./workleaf check --format json` has all of them.");
        }
        long fixable = WorkingFixes.count(problems);
        printMessage(count(problems) + (fixable == 0 ? "" : " ./workleaf check --fix can fix " + fixable + " of them."));
        return problems.stream().anyMatch(Diagnostic::isError);
    }

    AnsiColors palette() {
        String noColour = System.getenv("NO_COLOR");
        return terminal && (noColour == null || noColour.isEmpty()) ? AnsiColors.COLOURED : AnsiColors.PLAIN;
    }

    /** {@code 1 error, 2 warnings, 1 piece of advice.} */
    static String count(List<Diagnostic> problems) {
        Map<Severity, Long> counts = problems.stream().collect(Collectors.groupingBy(Diagnostic::severity, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(each -> switch (each.getKey()) {
            case ERROR -> number(each.getValue(), "error");
            case WARNING -> number(each.getValue(), "warning");
            case ADVICE -> number(each.getValue(), "piece") + " of advice";
        }).collect(Collectors.joining(", ")) + ".";
    }

    /** {@code 1 page}, {@code 12 pages}. */
    static String number(long count, String thing) {
        return String.format(Locale.ROOT, "%d %s%s", count, thing, count == 1 ? "" : "s");
    }
}

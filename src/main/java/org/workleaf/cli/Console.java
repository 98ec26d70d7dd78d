package org.workleaf.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;

/** Where a command prints: results for the next program on one stream, everything for people on the other. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** @param terminal whether somebody looks at {@code err} */
    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The streams of this process; the launcher knows best whether the second one is a terminal. */
    static Console ofProcess() {
        String said = System.getProperty("workleaf.terminal");
        return new Console(System.out, System.err, said == null ? System.console() != null : Boolean.parseBoolean(said));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** What another program reads, byte for byte. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    void tell(String line) {
        err.println(line);
        err.flush();
    }

    PrintStream err() {
        return err;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Prints all in reading order and how many there are. @return whether one of them is an error */
    boolean report(List<Diagnostic> problems) {
        if (problems.isEmpty()) {
            return false;
        }
        DiagnosticPrinter printer = new DiagnosticPrinter(palette());
        problems.stream().sorted(Diagnostic.IN_READING_ORDER).forEach(problem -> tell(printer.text(problem)));
        tell(count(problems));
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

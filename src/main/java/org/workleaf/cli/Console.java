package org.workleaf.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.workleaf.source.Diagnostic;

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
        long errors = problems.stream().filter(Diagnostic::isError).count();
        tell(count(errors, problems.size() - errors));
        return errors > 0;
    }

    private Palette palette() {
        String noColour = System.getenv("NO_COLOR");
        return terminal && (noColour == null || noColour.isEmpty()) ? Palette.COLOURED : Palette.PLAIN;
    }

    private static String count(long errors, long warnings) {
        if (errors == 0) {
            return number(warnings, "warning") + ".";
        }
        return number(errors, "error") + (warnings == 0 ? "" : ", " + number(warnings, "warning")) + ".";
    }

    /** {@code 1 page}, {@code 12 pages}. */
    static String number(long count, String thing) {
        return String.format(Locale.ROOT, "%d %s%s", count, thing, count == 1 ? "" : "s");
    }
}

package org.workleaf.report;

import java.util.List;
import java.util.stream.Collectors;
import org.workleaf.source.Diagnostic;

/**
 * Formats diagnostics as workflow commands, which GitHub Actions shows as annotations.
 *
 * <p>{@code ::error file=content/80-safety.md,line=3,endLine=3,col=1,endColumn=9,title=broken-link::there is no …}
 *
 * <p>The format is described in GitHub's “Workflow commands for GitHub Actions”.
 */
public final class GithubReport {

    private GithubReport() {}

    /** @return one line for each diagnostic, each with a line break */
    public static String text(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(GithubReport::line).collect(Collectors.joining());
    }

    private static String line(Diagnostic problem) {
        Region region = Region.of(problem.file(), problem.span());
        // GitHub rejects columns if the lines differ.
        boolean oneLine = region.start().line() == region.end().line();
        String columns = oneLine ? ",col=" + region.start().column() + ",endColumn=" + Math.max(region.start().column(), region.end().column() - 1)
                : "";
        return "::" + level(problem) + " file=" + property(problem.file().path()) + ",line=" + region.start().line()
                + ",endLine=" + region.end().line() + columns + ",title=" + property(problem.code()) + "::"
                + message(problem.message() + "\n" + problem.help() + "\n" + DiagnosticPageUrl.of(problem.code())) + "\n";
    }

    private static String level(Diagnostic problem) {
        return switch (problem.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "notice";
        };
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}

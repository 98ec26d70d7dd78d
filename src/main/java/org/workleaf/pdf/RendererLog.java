package org.workleaf.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the renderer's messages about one PDF. The renderer's log is shared by all threads, but it also passes each message to the
 * consumer of the rendering that runs in the same thread.
 */
final class RendererLog implements Consumer<Diagnostic> {

    private static final Pattern LINE = Pattern.compile("line (\\d+)", Pattern.CASE_INSENSITIVE);

    /** Messages that don't mean missing content. */
    private static final Set<LogMessageId> HARMLESS = Set.of(
            LogMessageId.LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_ALT_ATTRIBUTE_PROVIDED_FOR_IMAGE,
            LogMessageId.LogMessageId1Param.GENERAL_PDF_ACCESSIBILITY_NO_TITLE_TEXT_PROVIDED_FOR);

    private final List<PdfProblem> problems = new ArrayList<>();
    private final String pdf;
    private final PdfProblem.Place whole;

    static {
        XRLog.setLoggerImpl(new Silent());
        XRLog.setLoggingEnabled(true);
    }

    /** Prints nothing, because messages become problems instead. */
    private static final class Silent implements XRLogger {
        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable error) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }

    RendererLog(PdfSpec pdf) {
        this.pdf = pdf.name() + ".pdf";
        this.whole = pdf.place();
    }

    @Override
    public void accept(Diagnostic diagnostic) {
        LogMessageId id = diagnostic.getLogMessageId();
        if (diagnostic.getLevel().intValue() < Level.WARNING.intValue() || HARMLESS.contains(id)) {
            return;
        }
        String cause = diagnostic.hasError() && diagnostic.getError().getMessage() != null
                ? ": " + diagnostic.getError().getMessage() : "";
        String message = (diagnostic.getFormattedMessage() + cause).replaceAll("\\s+", " ").strip().replaceFirst("\\.$", "");
        if (id.getWhere().equals(XRLog.CSS_PARSE) || id.getWhere().equals(XRLog.CASCADE)) {
            // The renderer counts from 0, and a line with the page size precedes the stylesheet.
            Matcher line = LINE.matcher(message);
            int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
            add(new PdfProblem.Stylesheet(number), message.replaceFirst("^\\([^)]*\\) ", "").replaceFirst(" at line \\d+", ""));
        } else {
            add(whole, message);
        }
    }

    /** Adds an exception that ended the rendering. */
    void failed(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        add(whole, "the PDF renderer failed: "
                + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().lines().findFirst().orElse("")));
    }

    private void add(PdfProblem.Place place, String message) {
        PdfProblem problem = new PdfProblem(pdf, place, message, "Part of the PDF would be missing or look different.");
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    List<PdfProblem> problems() {
        return List.copyOf(problems);
    }
}

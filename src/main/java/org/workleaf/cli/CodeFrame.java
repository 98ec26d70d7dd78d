package org.workleaf.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.workleaf.source.Position;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** An excerpt of a source file in which a diagnostic's spans are underlined. */
final class CodeFrame {

    /** A span to underline: the underline character, the label after it, and the colour of both. */
    record Marker(Span span, char sign, String label, UnaryOperator<String> colour) {}

    private final SourceFile file;
    private final AnsiColors palette;
    private final int numberWidth;

    /** @param numberWidth digits of the highest line number in all frames of a diagnostic */
    CodeFrame(SourceFile file, AnsiColors palette, int numberWidth) {
        this.file = file;
        this.palette = palette;
        this.numberWidth = numberWidth;
    }

    String text(List<Marker> markers) {
        List<Marker> sorted = new ArrayList<>(markers);
        sorted.sort(Comparator.comparing(marker -> marker.span().start()));
        StringBuilder frame = new StringBuilder();
        int shown = 0;
        for (Marker marker : sorted) {
            int number = file.position(marker.span().start()).line();
            String line = file.line(number);
            int from = marker.span().start() - file.lineStart(number);
            int to = marker.span().end() - file.lineStart(number);
            LineExcerpt window = LineExcerpt.of(line, Math.min(from, line.length()), to);
            if (number != shown || !LineExcerpt.isWhole(line)) {
                frame.append(row(String.valueOf(number), window.text()));
                shown = number;
            }
            String sign = String.valueOf(marker.sign()).repeat(window.width());
            String label = marker.label().isEmpty() ? "" : " " + TerminalSanitizer.sanitized(marker.label());
            frame.append(row("", " ".repeat(window.start()) + marker.colour().apply(sign + label)));
        }
        return frame.toString();
    }

    private String row(String number, String text) {
        String gutter = "  " + " ".repeat(numberWidth - number.length()) + number + " │";
        return palette.faint(gutter) + (text.isBlank() ? "" : " " + text.stripTrailing()) + "\n";
    }

    /** {@code content/80-safety.md:3:1}. */
    static String location(SourceFile file, Span span) {
        Position position = file.position(span.start());
        return TerminalSanitizer.line(file.path()) + ":" + position;
    }
}

package org.workleaf.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.workleaf.source.Position;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Lines of one source file with the places in them that a diagnostic is about. */
final class CodeFrame {

    /** A place, the sign that is put below it, what is said of it, and its colour. */
    record Place(Span span, char sign, String label, UnaryOperator<String> colour) {}

    private final SourceFile file;
    private final AnsiColors palette;
    private final int numberWidth;

    /** @param numberWidth digits of the highest line number in all frames of a diagnostic */
    CodeFrame(SourceFile file, AnsiColors palette, int numberWidth) {
        this.file = file;
        this.palette = palette;
        this.numberWidth = numberWidth;
    }

    String text(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(place -> place.span().start()));
        StringBuilder frame = new StringBuilder();
        int shown = 0;
        for (Place place : sorted) {
            int number = file.position(place.span().start()).line();
            String line = file.line(number);
            int from = place.span().start() - file.lineStart(number);
            int to = place.span().end() - file.lineStart(number);
            LineExcerpt window = LineExcerpt.of(line, Math.min(from, line.length()), to);
            if (number != shown || !LineExcerpt.isWhole(line)) {
                frame.append(row(String.valueOf(number), window.text()));
                shown = number;
            }
            String sign = String.valueOf(place.sign()).repeat(window.width());
            String label = place.label().isEmpty() ? "" : " " + TerminalText.harmless(place.label());
            frame.append(row("", " ".repeat(window.start()) + place.colour().apply(sign + label)));
        }
        return frame.toString();
    }

    private String row(String number, String text) {
        String gutter = "  " + " ".repeat(numberWidth - number.length()) + number + " │";
        return palette.faint(gutter) + (text.isBlank() ? "" : " " + text.stripTrailing()) + "\n";
    }

    /** {@code content/80-safety.md:3:1}. */
    static String at(SourceFile file, Span span) {
        Position position = file.position(span.start());
        return TerminalText.harmless(file.path()) + ":" + position;
    }
}

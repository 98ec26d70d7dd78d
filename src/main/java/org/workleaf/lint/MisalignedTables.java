package org.workleaf.lint;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Reports a row of a table in the source that does not line up with most other rows. A table that was never aligned is not reported. */
public final class MisalignedTables {

    private MisalignedTables() {}

    public static void report(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableBlock table) {
                check(TableLine.in(file, table), file, problems);
            } else {
                report(child, file, problems);
            }
        }
    }

    private static void check(List<TableLine> lines, SourceFile file, List<Diagnostic> problems) {
        if (lines.size() < 4 || !canBeAligned(lines)) {
            return;
        }
        List<Integer> bars = lines.get(0).bars();
        List<TableLine> misaligned = new ArrayList<>();
        for (TableLine line : lines) {
            if (!line.bars().equals(bars)) {
                misaligned.add(line);
            }
        }
        boolean wasAligned = lines.get(1).bars().equals(bars) && misaligned.size() * 2 < lines.size() - 2;
        if (!misaligned.isEmpty() && wasAligned) {
            problems.add(Diagnostic.advice("ragged-table", file, misaligned.get(0).span(), "this row does not line up with its table",
                            "Pad its cells with spaces so that the table is readable in an editor, or run `./workleaf check --fix`.")
                    .withFix(fix(lines, bars, file)));
        }
    }

    private static boolean canBeAligned(List<TableLine> lines) {
        int cells = lines.get(0).cellCount();
        for (TableLine line : lines) {
            if (!line.canBeAligned() || line.cellCount() != cells) {
                return false;
            }
        }
        return true;
    }

    /** Pads all lines to the widest cell of each column; cells of aligned rows keep their spaces. */
    private static Edit fix(List<TableLine> lines, List<Integer> bars, SourceFile file) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i + 1 < bars.size(); i++) {
            int column = i;
            int current = bars.get(i + 1) - bars.get(i) - 1;
            int needed = lines.stream().filter(line -> !line.bars().equals(bars)).mapToInt(line -> line.cell(column).strip().length() + 2)
                    .max().orElse(0);
            widths.add(Math.max(current, needed));
        }
        List<String> delimiter = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            delimiter.add(lines.get(1).cell(i).strip());
        }
        int start = lines.get(0).span().start();
        int end = lines.get(lines.size() - 1).span().end();
        StringBuilder text = new StringBuilder();
        int copied = start;
        for (TableLine line : lines) {
            text.append(file.text(), copied, line.span().start()).append('|');
            for (int i = 0; i < widths.size(); i++) {
                String cell = line.cell(i);
                text.append(line.isDelimiter() ? extended(cell, widths.get(i))
                        : line.bars().equals(bars) ? padded(cell, widths.get(i))
                        : aligned(cell.strip(), widths.get(i), delimiter.get(i))).append('|');
            }
            copied = line.span().end();
        }
        return new Edit(new Span(start, end), text.toString());
    }

    /** {@code --:} → {@code -----:} */
    private static String extended(String cell, int width) {
        int last = cell.lastIndexOf('-');
        return cell.substring(0, last) + "-".repeat(width - cell.length()) + cell.substring(last);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private static String aligned(String text, int width, String delimiter) {
        int padding = width - text.length();
        boolean right = delimiter.endsWith(":");
        int before = right && delimiter.startsWith(":") ? padding / 2 : right ? padding - 1 : 1;
        return " ".repeat(before) + text + " ".repeat(padding - before);
    }
}

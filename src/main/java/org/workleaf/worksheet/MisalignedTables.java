package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Tells where a few rows of a table no longer line up, in a table that was drawn in columns. One that never was is as it should be.
 */
final class MisalignedTables {

    private MisalignedTables() {}

    static void tell(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableBlock table) {
                check(TableLine.in(file, table), file, problems);
            } else {
                tell(child, file, problems);
            }
        }
    }

    private static void check(List<TableLine> lines, SourceFile file, List<Diagnostic> problems) {
        if (lines.size() < 4 || !isDrawn(lines)) {
            return;
        }
        List<Integer> bars = lines.get(0).bars();
        List<TableLine> ragged = new ArrayList<>();
        for (TableLine line : lines) {
            if (!line.bars().equals(bars)) {
                ragged.add(line);
            }
        }
        boolean drawnInColumns = lines.get(1).bars().equals(bars) && ragged.size() * 2 < lines.size() - 2;
        if (!ragged.isEmpty() && drawnInColumns) {
            problems.add(Diagnostic.advice("ragged-table", file, ragged.get(0).span(), "this row does not line up with its table",
                            "Put spaces in front of its bars, so that the table can be read in an editor too, or run `./workleaf check --fix`.")
                    .withFix(mended(lines, bars, file)));
        }
    }

    private static boolean isDrawn(List<TableLine> lines) {
        int cells = lines.get(0).cells();
        for (TableLine line : lines) {
            if (!line.isDrawn() || line.cells() != cells) {
                return false;
            }
        }
        return true;
    }

    /** All lines as wide as the widest cell of each column asks for; what stood in line keeps its spaces. */
    private static Edit mended(List<TableLine> lines, List<Integer> bars, SourceFile file) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i + 1 < bars.size(); i++) {
            int column = i;
            int drawn = bars.get(i + 1) - bars.get(i) - 1;
            int needed = lines.stream().filter(line -> !line.bars().equals(bars)).mapToInt(line -> line.cell(column).strip().length() + 2)
                    .max().orElse(0);
            widths.add(Math.max(drawn, needed));
        }
        List<String> delimiter = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            delimiter.add(lines.get(1).cell(i).strip());
        }
        int start = lines.get(0).span().start();
        int end = lines.get(lines.size() - 1).span().end();
        StringBuilder text = new StringBuilder();
        int done = start;
        for (TableLine line : lines) {
            text.append(file.text(), done, line.span().start()).append('|');
            for (int i = 0; i < widths.size(); i++) {
                String cell = line.cell(i);
                text.append(line.isDelimiter() ? stretched(cell, widths.get(i))
                        : line.bars().equals(bars) ? padded(cell, widths.get(i)) : placed(cell.strip(), widths.get(i), delimiter.get(i))).append('|');
            }
            done = line.span().end();
        }
        return new Edit(new Span(start, end), text.toString());
    }

    /** {@code --:} → {@code -----:} */
    private static String stretched(String cell, int width) {
        int last = cell.lastIndexOf('-');
        return cell.substring(0, last) + "-".repeat(width - cell.length()) + cell.substring(last);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private static String placed(String words, int width, String delimiter) {
        int free = width - words.length();
        boolean right = delimiter.endsWith(":");
        int before = right && delimiter.startsWith(":") ? free / 2 : right ? free - 1 : 1;
        return " ".repeat(before) + words + " ".repeat(free - before);
    }
}

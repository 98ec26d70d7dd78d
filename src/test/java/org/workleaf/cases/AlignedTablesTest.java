package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** Tables whose columns are aligned, as Prettier writes them, are read like all others. */
class AlignedTablesTest {

    /** The alignment of columns is what this changes. */
    private static final String DEPENDS_ON_ALIGNMENT = "ragged-table";

    /** What was read of a page: its fields, and its problems without their places. */
    private record Outcome(String fields, List<String> problems) {

        static Outcome of(String text) {
            List<Diagnostic> problems = new ArrayList<>();
            Page page = new PageReader().read(new SourceFile("content/page.md", text), problems);
            return new Outcome(WorksheetText.fields(page.worksheets()), problems.stream().filter(problem -> !problem.code().equals(DEPENDS_ON_ALIGNMENT))
                    .map(problem -> problem.code() + ": " + problem.message()).sorted().toList());
        }
    }

    static List<Path> pagesWithTables() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : List.of(Path.of("content"), Path.of("src/test/resources/guides"), CasesTest.CASES)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".md")).filter(AlignedTablesTest::canBeAligned).sorted().forEach(pages::add);
            }
        }
        assertFalse(pages.isEmpty());
        return pages;
    }

    /** A cell too many is not in the syntax tree, and aligning its row would remove it. */
    private static boolean canBeAligned(Path file) {
        String text = text(file);
        return !aligned(text).equals(text) && Outcome.of(text).problems().stream().noneMatch(problem -> problem.startsWith("broken-table"));
    }

    @ParameterizedTest
    @MethodSource("pagesWithTables")
    void aligningColumnsChangesNoFieldAndNoProblem(Path page) {
        assertEquals(Outcome.of(text(page)), Outcome.of(aligned(text(page))), aligned(text(page)));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String aligned(String text) {
        StringBuilder aligned = new StringBuilder();
        int copied = 0;
        Document document = new MarkdownParser().parse(text, 0, text.length());
        for (Node node : document.getDescendants()) {
            if (node instanceof TableRow row && row.getParent().getParent() instanceof TableBlock table) {
                aligned.append(text, copied, row.getStartOffset()).append(aligned(row, widths(table)));
                copied = row.getEndOffset();
            }
        }
        return aligned.append(text.substring(copied)).toString();
    }

    private static List<Integer> widths(TableBlock table) {
        List<Integer> widths = new ArrayList<>();
        for (Node row : table.getDescendants()) {
            List<String> cells = row instanceof TableRow ? cells(row) : List.of();
            for (int i = 0; i < cells.size(); i++) {
                if (i == widths.size()) {
                    widths.add(5);
                }
                widths.set(i, Math.max(widths.get(i), cells.get(i).length()));
            }
        }
        return widths;
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell) {
                cells.add(tableCell.getText().toString().strip());
            }
        }
        return cells;
    }

    private static String aligned(TableRow row, List<Integer> widths) {
        List<String> cells = cells(row);
        StringBuilder aligned = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String padding = (row.getParent() instanceof TableSeparator ? "-" : " ").repeat(widths.get(i) - cell.length());
            // The padding of a delimiter comes before the colon at its end.
            int end = cell.endsWith(":") && padding.startsWith("-") ? cell.length() - 1 : cell.length();
            aligned.append(' ').append(cell, 0, end).append(padding).append(cell, end, cell.length()).append(" |");
        }
        return aligned.toString();
    }
}

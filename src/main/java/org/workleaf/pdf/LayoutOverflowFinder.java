package org.workleaf.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds text and fields that would be cut off: lines wider than the page or than their table cell, content higher than a box of fixed
 * height, and anything that starts on one page and ends on the next.
 */
final class LayoutOverflowFinder {

    private static final int MAX_QUOTE_LENGTH = 40;

    private final String pdf;
    private final PdfProblem.Place whole;
    private final List<PageBox> pages;
    private final double right;
    private final double tolerance;
    private final List<PdfProblem> problems = new ArrayList<>();

    private LayoutOverflowFinder(PdfSpec pdf, BlockBox root, double dotsPerMm) {
        this.pdf = pdf.name() + ".pdf";
        this.whole = pdf.place();
        this.pages = root.getLayer().getPages();
        this.tolerance = dotsPerMm;
        this.right = root.getAbsX() + root.getContentWidth();
    }

    /** @param root the root box after layout */
    static List<PdfProblem> in(PdfSpec pdf, BlockBox root, double dotsPerMm) {
        LayoutOverflowFinder finder = new LayoutOverflowFinder(pdf, root, dotsPerMm);
        finder.visit(root, finder.right, Double.MAX_VALUE);
        return finder.problems;
    }

    /**
     * @param right  the right edge of the page's text or of the enclosing table cell
     * @param bottom the position below which the enclosing box cuts off its content
     */
    private void visit(Box box, double right, double bottom) {
        if (box instanceof LineBox line) {
            if (line.getAbsX() + line.getContentWidth() > right + tolerance) {
                report(line, right < this.right ? "is wider than its column" : "is wider than the page",
                        "Shorten its longest word, or split the table it is in.");
            } else if (isDivided(line)) {
                report(line, "would be cut by the end of a page", "Make it shorter, or split what it is in.");
            } else if (line.getAbsY() + line.getHeight() > bottom + tolerance) {
                report(line, "does not fit on its card", "Shorten the card.");
            }
            return;
        }
        double edge = box instanceof TableCellBox ? Math.min(right, box.getAbsX() + box.getWidth()) : right;
        double limit = bottom;
        if (box.getStyle() != null && box.getStyle().isIdent(CSSName.OVERFLOW, IdentValue.HIDDEN)) {
            limit = Math.min(bottom, box.getAbsY() + box.getHeight());
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            visit(box.getChild(i), edge, limit);
        }
    }

    /** Whether a line starts on one page and ends on another. */
    private boolean isDivided(LineBox line) {
        double top = line.getAbsY() + tolerance;
        double bottom = line.getAbsY() + line.getHeight() - tolerance;
        return pages.stream().anyMatch(page -> top < page.getBottom() && bottom > page.getBottom());
    }

    private void report(LineBox line, String what, String help) {
        Element element = element(line);
        String text = element == null ? "" : element.getTextContent().replaceAll("\\s+", " ").strip();
        String quote = text.length() <= MAX_QUOTE_LENGTH ? text : text.substring(0, MAX_QUOTE_LENGTH).strip() + "…";
        PdfProblem problem = new PdfProblem(pdf, place(element, whole), "the text `" + quote + "` " + what, help);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static Element element(Box line) {
        Box box = line;
        while (box != null && box.getElement() == null) {
            box = box.getParent();
        }
        return box == null ? null : box.getElement();
    }

    /** The worksheet or page that contains an element. */
    private static PdfProblem.Place place(Element element, PdfProblem.Place defaultPlace) {
        for (Node node = element; node instanceof Element ancestor; node = node.getParentNode()) {
            List<String> classes = List.of(ancestor.getAttribute("class").split(" "));
            if (classes.contains("sheet")) {
                return new PdfProblem.Sheet(ancestor.getAttribute("id").replaceFirst("^sheet-", ""), "");
            }
            if (classes.contains("chapter")) {
                return new PdfProblem.PageText(ancestor.getAttribute("data-path"));
            }
        }
        return defaultPlace;
    }
}

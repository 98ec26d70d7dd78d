package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Records where fields and images were drawn, and finds those that are missing, overlap or extend beyond the margins. */
final class PlacementCheck {

    private static final double POINTS_PER_MM = 72 / 25.4;
    /** Borders extend a little beyond the edge of the column. */
    private static final double TOLERANCE = 0.5 * POINTS_PER_MM;

    /** Borders of fields that are next to each other may touch. */
    private static final double OVERLAP = 0.5 * POINTS_PER_MM;

    private record Drawn(COSDictionary page, PDRectangle area) {}

    private final Map<Integer, List<Drawn>> fields = new TreeMap<>();
    private final Map<Integer, List<Drawn>> figures = new TreeMap<>();

    void addField(int number, COSDictionary page, PDRectangle area) {
        fields.computeIfAbsent(number, first -> new ArrayList<>()).add(new Drawn(page, area));
    }

    void addFigure(int number, COSDictionary page, PDRectangle area) {
        figures.computeIfAbsent(number, first -> new ArrayList<>()).add(new Drawn(page, area));
    }

    /** Checks that each field is drawn once, each image at least once, and all inside the margins, and that no fields overlap. */
    List<PdfProblem> problems(String pdf, List<FieldPlaceholder> placeholders, List<PrintDocument.Figure> images) {
        List<PdfProblem> problems = new ArrayList<>();
        Report field = (number, what) -> problems.add(new PdfProblem(pdf,
                new PdfProblem.Sheet(placeholders.get(number).sheet(), placeholders.get(number).field()),
                "the field `" + placeholders.get(number).name() + "` " + what,
                "Make the table or the sentence around it shorter, or split it in two."));
        check(placeholders.size(), fields, true, field);
        overlapping().forEach(number -> field.accept(number, "overlaps another"));
        check(images.size(), figures, false, (number, what) -> problems.add(new PdfProblem(pdf,
                new PdfProblem.Image(images.get(number).path()), "the image `" + images.get(number).path() + "` " + what,
                "Make the image smaller, or put it in a paragraph of its own.")));
        return problems;
    }

    private interface Report {
        void accept(int number, String what);
    }

    private static void check(int count, Map<Integer, List<Drawn>> all, boolean once, Report report) {
        for (int number = 0; number < count; number++) {
            List<Drawn> drawn = all.getOrDefault(number, List.of());
            if (drawn.isEmpty()) {
                report.accept(number, "is missing");
            } else if (once && drawn.size() > 1) {
                report.accept(number, "appears " + drawn.size() + " times");
            } else if (!drawn.stream().allMatch(PlacementCheck::isInside)) {
                report.accept(number, "extends beyond the margins of the page");
            }
        }
    }

    /** The fields that overlap an earlier one. */
    private List<Integer> overlapping() {
        List<Integer> overlapping = new ArrayList<>();
        Map<COSDictionary, List<PDRectangle>> earlier = new IdentityHashMap<>();
        fields.forEach((number, all) -> all.forEach(drawn -> {
            List<PDRectangle> onPage = earlier.computeIfAbsent(drawn.page(), page -> new ArrayList<>());
            if (onPage.stream().anyMatch(area -> overlap(area, drawn.area()))) {
                overlapping.add(number);
            }
            onPage.add(drawn.area());
        }));
        return overlapping;
    }

    private static boolean overlap(PDRectangle one, PDRectangle other) {
        return Math.min(one.getUpperRightX(), other.getUpperRightX()) - Math.max(one.getLowerLeftX(), other.getLowerLeftX()) > OVERLAP
                && Math.min(one.getUpperRightY(), other.getUpperRightY()) - Math.max(one.getLowerLeftY(), other.getLowerLeftY()) > OVERLAP;
    }

    private static boolean isInside(Drawn drawn) {
        PDRectangle page = new PDPage(drawn.page()).getMediaBox();
        PDRectangle area = drawn.area();
        return area.getWidth() > 0 && area.getHeight() > 0
                && area.getLowerLeftX() >= PrintFormat.MARGIN * POINTS_PER_MM - TOLERANCE
                && area.getUpperRightX() <= page.getWidth() - PrintFormat.MARGIN * POINTS_PER_MM + TOLERANCE
                && area.getLowerLeftY() >= PrintFormat.MARGIN_BOTTOM * POINTS_PER_MM - TOLERANCE
                && area.getUpperRightY() <= page.getHeight() - PrintFormat.MARGIN_TOP * POINTS_PER_MM + TOLERANCE;
    }
}

package org.workleaf.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.workleaf.pdf.CheckboxAppearance;
import org.workleaf.pdf.FieldFont;

/**
 * Draws a filled field's text on its lines. If it doesn't fit, it is set smaller; if it still doesn't fit, only its beginning is drawn.
 */
final class FieldAppearance {

    /** The smallest size in which an answer is printed. */
    static final double MIN_POINTS = 8;

    private final PDDocument pdf;
    private final AnswerFonts fonts;
    private final double size;

    FieldAppearance(PDDocument pdf, AnswerFonts fonts, boolean large) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.size = large ? 17 : FieldFont.SIZE;
    }

    double size() {
        return size;
    }

    /**
     * @param continued what is written at the end of the text if only its beginning fits
     * @return whether the whole text fits
     */
    boolean write(PDAnnotationWidget widget, PDField field, String text, String continued) throws IOException {
        PDRectangle area = widget.getRectangle();
        boolean ruled = field instanceof PDTextField textField && textField.isMultiline();
        String printable = fonts.printable(ruled ? text : text.replace('\n', ' '));
        TextLayout layout = ruled ? layOutLines(printable, area, pitch(field)) : layOutBlank(printable, area);
        String operators = operators(layout.isWhole() ? layout : layout.endingWith(continued, fonts, area.getWidth() - 2), area.getWidth());
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, CheckboxAppearance.form(pdf, area.getWidth(), area.getHeight(), operators, fonts.resources()));
        widget.getCOSObject().setItem(COSName.AP, appearance);
        return layout.isWhole();
    }

    /** The distance between the lines, from the name of the field's font: {@code /Lines255 10.5 Tf}. */
    private static double pitch(PDField field) {
        String appearance = field.getCOSObject().getString(COSName.DA, "");
        return appearance.matches("/Lines\\d+ .*") ? Integer.parseInt(appearance.replaceAll("/Lines(\\d+) .*", "$1")) / 10.0 : 14;
    }

    /**
     * Where a text goes in its field.
     *
     * @param points   the size of the text
     * @param first    the height of the first line above the field's lower edge
     * @param distance the distance between lines
     * @param isWhole  whether these are all lines
     */
    private record TextLayout(List<String> lines, double points, double first, double distance, boolean isWhole) {

        TextLayout endingWith(String end, AnswerFonts fonts, double width) throws IOException {
            String last = lines.get(lines.size() - 1);
            double room = width - fonts.width(end, points);
            String cut = fonts.width(last, points) <= room ? last : room <= 0 ? "" : last.substring(0, fonts.fitting(last, 0, points, room));
            int space = cut.length() < last.length() ? cut.lastIndexOf(' ') : -1;
            cut = space > cut.length() / 2 ? cut.substring(0, space) : cut;
            List<String> ending = new ArrayList<>(lines);
            ending.set(lines.size() - 1, cut.stripTrailing() + end);
            return new TextLayout(ending, points, first, distance, isWhole);
        }
    }

    /** Puts one line of text on each ruled line, or more smaller ones if there is more text. */
    private TextLayout layOutLines(String text, PDRectangle area, double pitch) throws IOException {
        for (int linesPerRule = 1;; linesPerRule++) {
            double distance = pitch / linesPerRule;
            double points = Math.min(size, distance / 1.3);
            boolean isSmallest = pitch / (linesPerRule + 1) / 1.3 < MIN_POINTS;
            List<String> lines = fonts.wrap(text, points, area.getWidth() - 2);
            int room = Math.max(1, (int) ((area.getHeight() + 0.5) / distance));
            if (lines.size() <= room || isSmallest) {
                double baseline = Math.min(FieldFont.BASELINE, distance * 0.28);
                return new TextLayout(lines.subList(0, Math.min(room, lines.size())), points, area.getHeight() - distance + baseline, distance,
                        lines.size() <= room);
            }
        }
    }

    private TextLayout layOutBlank(String text, PDRectangle area) throws IOException {
        double points = size;
        while (points > MIN_POINTS && fonts.width(text, points) > area.getWidth() - 2) {
            points = Math.max(MIN_POINTS, points - 0.5);
        }
        return new TextLayout(List.of(text), points, FieldFont.BASELINE, points, fonts.width(text, points) <= area.getWidth() - 2);
    }

    private String operators(TextLayout layout, double width) throws IOException {
        StringBuilder operators = new StringBuilder("/Tx BMC q 0 g BT\n");
        double height = layout.first();
        for (String line : layout.lines()) {
            double left = AnswerFonts.isRightToLeft(line) ? Math.max(1, width - 1 - fonts.width(line, layout.points())) : 1;
            operators.append("1 0 0 1 ").append(FieldFont.number(left)).append(' ').append(FieldFont.number(height)).append(" Tm ")
                    .append(fonts.show(line, layout.points())).append('\n');
            height -= layout.distance();
        }
        return operators.append("ET Q EMC").toString();
    }
}

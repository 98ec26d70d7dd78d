package org.workleaf.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.workleaf.pdf.CheckAppearance;
import org.workleaf.pdf.FieldFont;
import org.workleaf.pdf.PdfFonts;

/** Draws the text of filled fields on their ruled lines, in a smaller size if it would not fit. */
final class FieldAppearance {

    private static final double MIN_POINTS = 5;

    private final PDDocument pdf;
    private final double size;
    private final PdfFonts fonts = new PdfFonts();
    private PDType0Font font;

    FieldAppearance(PDDocument pdf, boolean large) throws IOException {
        this.pdf = pdf;
        this.size = large ? 17 : FieldFont.SIZE;
    }

    void write(PDAnnotationWidget widget, PDField field, String text) throws IOException {
        if (font == null) {
            font = fonts.embedIn(pdf, PdfFonts.Face.SANS);
        }
        PDRectangle area = widget.getRectangle();
        boolean ruled = field instanceof PDTextField textField && textField.isMultiline();
        String printable = printable(ruled ? text : text.replace('\n', ' '));
        TextLayout layout = ruled ? layOutLines(printable, area, pitch(field)) : layOutBlank(printable, area);
        COSDictionary fontResources = new COSDictionary();
        fontResources.setItem(COSName.getPDFName("Written"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        fontResources.setDirect(true);
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, CheckAppearance.form(pdf, area.getWidth(), area.getHeight(),
                operators(layout), resources));
        widget.getCOSObject().setItem(COSName.AP, appearance);
    }

    /** Subsets the font to the characters used. Must be called after writing all fields. */
    void finish() throws IOException {
        if (font != null) {
            font.subset();
        }
    }

    /** The distance between the lines, from the name of the field's font: {@code /Lines255 10.5 Tf}. */
    private static double pitch(PDField field) {
        String appearance = field.getCOSObject().getString(COSName.DA, "");
        return appearance.matches("/Lines\\d+ .*") ? Integer.parseInt(appearance.replaceAll("/Lines(\\d+) .*", "$1")) / 10.0 : 14;
    }

    /** Replaces characters that the font lacks by question marks; the field's value keeps them. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                printable.append('\n');
            } else if (character == '\t') {
                printable.append(' ');
            } else if (!Character.isISOControl(character)) {
                printable.appendCodePoint(fonts.has(PdfFonts.Face.SANS, character) ? character : '?');
            }
        });
        return printable.toString();
    }

    /** The lines of a text, their size, the height of the first one above the field's edge, and their distance. */
    private record TextLayout(List<String> lines, double points, double first, double distance) {}

    /** Puts one line of text on each ruled line, or several smaller ones if there is more text. */
    private TextLayout layOutLines(String text, PDRectangle area, double pitch) throws IOException {
        for (int linesPerRule = 1;; linesPerRule++) {
            double distance = pitch / linesPerRule;
            double points = Math.min(size, distance / 1.3);
            List<String> lines = wrap(text, points, area.getWidth());
            if (lines.size() * distance <= area.getHeight() + 0.5 || points <= MIN_POINTS) {
                double baseline = Math.min(FieldFont.BASELINE, distance * 0.28);
                return new TextLayout(lines, points, area.getHeight() - distance + baseline, distance);
            }
        }
    }

    private TextLayout layOutBlank(String text, PDRectangle area) throws IOException {
        double points = size;
        while (points > MIN_POINTS && width(text, points) > area.getWidth() - 2) {
            points -= 0.5;
        }
        return new TextLayout(List.of(text), points, FieldFont.BASELINE, points);
    }

    private List<String> wrap(String text, double points, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.length() > 0 && width(line + " " + word, points) > width - 2) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
                while (width(line.toString(), points) > width - 2 && line.length() > 1) {
                    int end = line.length() - 1;
                    while (end > 1 && width(line.substring(0, end), points) > width - 2) {
                        end--;
                    }
                    lines.add(line.substring(0, end));
                    line.delete(0, end);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private double width(String text, double points) throws IOException {
        return font.getStringWidth(text) / 1000 * points;
    }

    private String operators(TextLayout layout) throws IOException {
        StringBuilder operators = new StringBuilder("/Tx BMC q BT 0 g /Written " + FieldFont.number(layout.points()) + " Tf "
                + FieldFont.number(layout.distance()) + " TL 1 " + FieldFont.number(layout.first()) + " Td\n");
        for (String line : layout.lines()) {
            line.codePoints().forEach(font::addToSubset);
            operators.append('<').append(HexFormat.of().formatHex(font.encode(line))).append("> Tj T*\n");
        }
        return operators.append("ET Q EMC").toString();
    }
}

package org.workleaf.pdf;

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

/** What is written in a field, drawn on its ruled lines; smaller where there is more of it than room. */
final class FieldAppearance {

    private static final double SMALLEST = 5;

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
            font = PDType0Font.load(pdf, fonts.of(PdfFonts.Face.SANS), true);
        }
        PDRectangle place = widget.getRectangle();
        boolean ruled = field instanceof PDTextField words && words.isMultiline();
        String drawn = drawable(ruled ? text : text.replace('\n', ' '));
        Setting set = ruled ? onLines(drawn, place, pitch(field)) : inBlank(drawn, place);
        COSDictionary fontResources = new COSDictionary();
        fontResources.setItem(COSName.getPDFName("Written"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        fontResources.setDirect(true);
        COSDictionary look = new COSDictionary();
        look.setDirect(true);
        look.setItem(COSName.N, CheckAppearance.form(pdf, place.getWidth(), place.getHeight(),
                operators(set), resources));
        widget.getCOSObject().setItem(COSName.AP, look);
    }

    /** Cuts the typeface down to the letters that were written; call it when all is written. */
    void finish() throws IOException {
        if (font != null) {
            font.subset();
        }
    }

    /** The distance between the lines, from the font that the field was given for it: {@code /Lines255 10.5 Tf}. */
    private static double pitch(PDField field) {
        String appearance = field.getCOSObject().getString(COSName.DA, "");
        return appearance.matches("/Lines\\d+ .*") ? Integer.parseInt(appearance.replaceAll("/Lines(\\d+) .*", "$1")) / 10.0 : 14;
    }

    /** Letters that the typeface has not are shown as a box with nothing in it; the field's value keeps them. */
    private String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\n') {
                drawable.append('\n');
            } else if (letter == '\t') {
                drawable.append(' ');
            } else if (!Character.isISOControl(letter)) {
                drawable.appendCodePoint(font.getCmapLookup().getGlyphId(letter) == 0 ? '?' : letter);
            }
        });
        return drawable.toString();
    }

    /** Lines of text, their size, how far the first one stands above the field's edge, and how far apart they are. */
    private record Setting(List<String> lines, double points, double first, double distance) {}

    /** One line of text on each ruled line; two, three or more smaller ones where there is so much of it. */
    private Setting onLines(String text, PDRectangle place, double pitch) throws IOException {
        for (int each = 1;; each++) {
            double distance = pitch / each;
            double points = Math.min(size, distance / 1.3);
            List<String> lines = wrapped(text, points, place.getWidth());
            if (lines.size() * distance <= place.getHeight() + 0.5 || points <= SMALLEST) {
                double rise = Math.min(FieldFont.BASELINE, distance * 0.28);
                return new Setting(lines, points, place.getHeight() - distance + rise, distance);
            }
        }
    }

    private Setting inBlank(String text, PDRectangle place) throws IOException {
        double points = size;
        while (points > SMALLEST && width(text, points) > place.getWidth() - 2) {
            points -= 0.5;
        }
        return new Setting(List.of(text), points, FieldFont.BASELINE, points);
    }

    private List<String> wrapped(String text, double points, double width) throws IOException {
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

    private String operators(Setting set) throws IOException {
        StringBuilder operators = new StringBuilder("/Tx BMC q BT 0 g /Written " + FieldFont.number(set.points()) + " Tf "
                + FieldFont.number(set.distance()) + " TL 1 " + FieldFont.number(set.first()) + " Td\n");
        for (String line : set.lines()) {
            line.codePoints().forEach(font::addToSubset);
            operators.append('<').append(HexFormat.of().formatHex(font.encode(line))).append("> Tj T*\n");
        }
        return operators.append("ET Q EMC").toString();
    }
}

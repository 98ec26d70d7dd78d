package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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
final class AnswerWriting {

    private static final double SMALLEST = 5;

    private final PDDocument pdf;
    private final double size;
    private final PaperFonts fonts = new PaperFonts();
    private PDType0Font font;

    AnswerWriting(PDDocument pdf, boolean large) throws IOException {
        this.pdf = pdf;
        this.size = large ? 17 : FieldFont.SIZE;
    }

    void write(PDAnnotationWidget widget, PDField field, String text) throws IOException {
        if (font == null) {
            font = PDType0Font.load(pdf, fonts.of(PaperFonts.Face.SANS), true);
        }
        PDRectangle place = widget.getRectangle();
        boolean ruled = field instanceof PDTextField words && words.isMultiline();
        double pitch = ruled ? pitch(field) : place.getHeight();
        String drawn = drawable(ruled ? text : text.replace('\n', ' '));
        double points = size;
        List<String> lines = wrapped(drawn, points, place.getWidth(), ruled);
        double distance = pitch;
        while (points > SMALLEST && !fits(lines, points, distance, place, ruled)) {
            points -= 0.5;
            distance = ruled ? points * 1.3 : pitch;
            lines = wrapped(drawn, points, place.getWidth(), ruled);
        }
        double first = ruled && distance == pitch ? place.getHeight() - pitch + FieldFont.BASELINE
                : ruled ? place.getHeight() - points : FieldFont.BASELINE;
        COSDictionary fontResources = new COSDictionary();
        fontResources.setItem(COSName.getPDFName("Written"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        COSDictionary look = new COSDictionary();
        look.setItem(COSName.N, Marks.form(pdf, place.getWidth(), place.getHeight(),
                operators(lines, points, first, distance), resources));
        widget.getCOSObject().setItem(COSName.AP, look);
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

    private boolean fits(List<String> lines, double points, double distance, PDRectangle place, boolean ruled)
            throws IOException {
        if (ruled) {
            return lines.size() * distance <= place.getHeight() + 0.5;
        }
        return width(lines.get(0), points) <= place.getWidth() - 2;
    }

    private List<String> wrapped(String text, double points, double width, boolean ruled) throws IOException {
        List<String> lines = new ArrayList<>();
        if (!ruled) {
            return List.of(text);
        }
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

    private String operators(List<String> lines, double points, double first, double distance) throws IOException {
        StringBuilder operators = new StringBuilder("/Tx BMC q BT 0 g /Written " + FieldFont.number(points) + " Tf "
                + FieldFont.number(distance) + " TL 1 " + FieldFont.number(first) + " Td\n");
        for (String line : lines) {
            line.codePoints().forEach(font::addToSubset);
            ByteArrayOutputStream codes = new ByteArrayOutputStream();
            codes.write(font.encode(line));
            operators.append('<').append(java.util.HexFormat.of().formatHex(codes.toByteArray())).append("> Tj T*\n");
        }
        return operators.append("ET Q EMC").toString();
    }
}

package org.workleaf.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/**
 * The typeface of answers: all of the Latin letters that a plain PDF font can name, whatever words stand on the page.
 *
 * <p>A plain font, because programs that fill in forms write with these and seldom with any other.
 */
final class FieldFont {

    static final double SIZE = 10.5;

    private final PDDocument pdf;
    private final double size;
    private final COSDictionary resources = new COSDictionary();
    private final Map<String, COSDictionary> fonts = new TreeMap<>();
    private final PDTrueTypeFont plain;

    FieldFont(PDDocument pdf, byte[] latin, boolean large) throws IOException {
        this.pdf = pdf;
        this.size = large ? 17 : SIZE;
        this.plain = PDTrueTypeFont.load(pdf, new ByteArrayInputStream(latin), WinAnsiEncoding.INSTANCE);
        fonts.put("Answer", plain.getCOSObject());
    }

    /** A font file with the letters of Windows-1252, which is Latin-1 with quotation marks, dashes and the euro. */
    static byte[] latin(PdfFonts fonts) throws IOException {
        TTFSubsetter letters = new TTFSubsetter(fonts.of(PdfFonts.Face.SANS));
        for (int code = 32; code < 256; code++) {
            String name = WinAnsiEncoding.INSTANCE.getName(code);
            String text = org.apache.pdfbox.pdmodel.font.encoding.GlyphList.getAdobeGlyphList().toUnicode(name);
            if (text != null) {
                letters.add(text.codePointAt(0));
            }
        }
        letters.setPrefix("ANSWER");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        letters.writeToStream(file);
        return file.toByteArray();
    }

    PDTrueTypeFont plain() {
        return plain;
    }

    double size() {
        return size;
    }

    /** How a field of one line is written: the appearance string of its text. */
    String appearance(double pitch) {
        return "/" + (pitch == 0 ? "Answer" : lines(pitch)) + " " + number(size) + " Tf 0 g";
    }

    /**
     * The same font with the height of a ruled line, so that lines of text fall on the lines of the paper: programs take the
     * distance between lines from a font's bounding box, its ascent and its descent.
     */
    private String lines(double pitch) {
        String name = "Lines" + Math.round(pitch * 10);
        fonts.computeIfAbsent(name, wanted -> {
            COSDictionary font = new COSDictionary(plain.getCOSObject());
            PDFontDescriptor descriptor =
                    new PDFontDescriptor(new COSDictionary(plain.getFontDescriptor().getCOSObject()));
            float descent = (float) (-BASELINE / size * 1000);
            float ascent = (float) ((pitch - BASELINE) / size * 1000);
            descriptor.setAscent(ascent);
            descriptor.setDescent(descent);
            descriptor.setFontBoundingBox(new PDRectangle(-500, descent, 2500, ascent - descent));
            font.setItem(COSName.FONT_DESC, descriptor);
            return font;
        });
        return name;
    }

    /** How far above its ruled line a line of writing stands, in points. */
    static final double BASELINE = 4.5;

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    /** The form's default resources; complete once every field has asked for its appearance. */
    COSDictionary resources() {
        COSDictionary all = new COSDictionary();
        fonts.forEach((name, font) -> all.setItem(COSName.getPDFName(name), font));
        resources.setItem(COSName.FONT, all);
        return resources;
    }

    PDDocument pdf() {
        return pdf;
    }
}

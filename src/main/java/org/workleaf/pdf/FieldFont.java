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
import org.workleaf.fonts.PdfFonts;

/**
 * The font of form fields, with all Latin letters that a simple PDF font can encode, independent of the page's text.
 *
 * <p>It is a simple font, because programs that fill in forms rarely support others.
 */
public final class FieldFont {

    public static final double SIZE = 10.5;

    private final PDDocument pdf;
    private final double size;
    private final COSDictionary resources = new COSDictionary();
    private final Map<String, COSDictionary> fonts = new TreeMap<>();
    private final PDTrueTypeFont simple;

    FieldFont(PDDocument pdf, byte[] latin, boolean large) throws IOException {
        this.pdf = pdf;
        this.size = large ? 17 : SIZE;
        this.simple = PDTrueTypeFont.load(pdf, new ByteArrayInputStream(latin), WinAnsiEncoding.INSTANCE);
        fonts.put("Answer", simple.getCOSObject());
    }

    /** A font file with the characters of Windows-1252: Latin-1 with quotation marks, dashes and the euro sign. */
    static byte[] latin(PdfFonts fonts) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(fonts.of(PdfFonts.Face.SANS));
        for (int code = 32; code < 256; code++) {
            String name = WinAnsiEncoding.INSTANCE.getName(code);
            String text = org.apache.pdfbox.pdmodel.font.encoding.GlyphList.getAdobeGlyphList().toUnicode(name);
            if (text != null) {
                subset.add(text.codePointAt(0));
            }
        }
        subset.setPrefix("ANSWER");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subset.writeToStream(file);
        return file.toByteArray();
    }

    PDTrueTypeFont simple() {
        return simple;
    }

    double size() {
        return size;
    }

    /** The default appearance string of a field. @param pitch the distance between ruled lines, in points; 0 for a single line */
    String appearance(double pitch) {
        return "/" + (pitch == 0 ? "Answer" : lines(pitch)) + " " + number(size) + " Tf 0 g";
    }

    /**
     * The same font with the height of a ruled line, so that lines of text match the ruled lines: programs derive the distance
     * between lines from a font's bounding box, ascent and descent.
     */
    private String lines(double pitch) {
        String name = "Lines" + Math.round(pitch * 10);
        fonts.computeIfAbsent(name, key -> {
            COSDictionary font = new COSDictionary(simple.getCOSObject());
            PDFontDescriptor descriptor =
                    new PDFontDescriptor(new COSDictionary(simple.getFontDescriptor().getCOSObject()));
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

    /** The height of a text's baseline above its ruled line, in points. */
    public static final double BASELINE = 4.5;

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    /** The form's default resources, which are complete after all fields have been created. */
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

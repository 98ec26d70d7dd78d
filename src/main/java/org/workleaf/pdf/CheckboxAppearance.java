package org.workleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws ticks and dots of checkboxes and radio buttons as vector graphics, so that no font is needed. */
public final class CheckboxAppearance {

    private final PDDocument pdf;
    private final Map<String, COSStream> streams = new HashMap<>();

    CheckboxAppearance(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** The appearances of a checkbox or radio button: the mark, by its value, and an empty one for {@code Off}. */
    COSDictionary of(FieldPlaceholder placeholder, PDRectangle area) throws IOException {
        // Direct objects, because some programs do not resolve references here.
        COSDictionary states = new COSDictionary();
        states.setDirect(true);
        states.setItem(COSName.getPDFName(placeholder.value()), stream(placeholder.isCircle() ? "dot" : "tick", area));
        states.setItem(COSName.Off, stream("off", area));
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, states);
        return appearance;
    }

    private COSStream stream(String mark, PDRectangle area) throws IOException {
        double width = area.getWidth();
        double height = area.getHeight();
        String key = mark + FieldFont.number(width) + "x" + FieldFont.number(height);
        COSStream stream = streams.get(key);
        if (stream == null) {
            String strokes = switch (mark) {
                case "tick" -> tick(width, height);
                case "dot" -> dot(width, height);
                default -> "";
            };
            stream = form(pdf, width, height, strokes, new COSDictionary());
            streams.put(key, stream);
        }
        return stream;
    }

    /** A tick with a thick stroke. */
    private static String tick(double w, double h) {
        return text("q 0 G %.2f w 1 J 1 j %.2f %.2f m %.2f %.2f l %.2f %.2f l S Q",
                w * .14, w * .18, h * .50, w * .42, h * .22, w * .84, h * .80);
    }

    private static String dot(double w, double h) {
        double r = Math.min(w, h) * .29;
        double k = r * .5523;
        double x = w / 2;
        double y = h / 2;
        return text("q 0 g %.2f %.2f m %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c "
                        + "%.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c f Q",
                x + r, y, x + r, y + k, x + k, y + r, x, y + r, x - k, y + r, x - r, y + k, x - r, y,
                x - r, y - k, x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y);
    }

    private static String text(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    /** A stream of drawing operators as a form XObject. */
    public static COSStream form(PDDocument pdf, double width, double height, String operators, COSDictionary resources)
            throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, new PDRectangle((float) width, (float) height).getCOSArray());
        resources.setDirect(true);
        stream.setItem(COSName.RESOURCES, resources);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}

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

/** What a ticked box and a filled circle look like: strokes, not letters of a font that nobody embedded. */
final class CheckAppearance {

    private final PDDocument pdf;
    private final Map<String, COSStream> drawn = new HashMap<>();

    CheckAppearance(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** The appearances of a box or circle: with its mark under the name of its value, and empty under {@code Off}. */
    COSDictionary of(FieldPlaceholder gap, PDRectangle place) throws IOException {
        // Written in place: some programs look for the states nowhere else.
        COSDictionary states = new COSDictionary();
        states.setDirect(true);
        states.setItem(COSName.getPDFName(gap.value()), stream(gap.isCircle() ? "dot" : "tick", place));
        states.setItem(COSName.Off, stream("off", place));
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, states);
        return appearance;
    }

    private COSStream stream(String mark, PDRectangle place) throws IOException {
        double width = place.getWidth();
        double height = place.getHeight();
        String key = mark + FieldFont.number(width) + "x" + FieldFont.number(height);
        COSStream stream = drawn.get(key);
        if (stream == null) {
            String strokes = switch (mark) {
                case "tick" -> tick(width, height);
                case "dot" -> dot(width, height);
                default -> "";
            };
            stream = form(pdf, width, height, strokes, new COSDictionary());
            drawn.put(key, stream);
        }
        return stream;
    }

    /** A tick with a stroke as thick as a felt pen's. */
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

    static COSStream form(PDDocument pdf, double width, double height, String operators, COSDictionary resources)
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

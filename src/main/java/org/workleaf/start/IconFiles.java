package org.workleaf.start;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A new guide's mark, a sheet with a tick on it, as the icons that browsers and phones ask for. */
final class IconFiles {

    /** Corners on a square of 48, stroke by stroke. */
    private static final double[][] SHEET = {{30, 5}, {9, 5}, {9, 43}, {39, 43}, {39, 26}};
    private static final double[][] TICK = {{17, 22}, {24, 29}, {42, 9}};
    private static final double STROKE = 5;

    private final ColorScheme colours;

    IconFiles(ColorScheme colours) {
        this.colours = colours;
    }

    /** File names in {@code assets} and what they hold. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("icon.svg", svg().getBytes(StandardCharsets.UTF_8));
        for (int size : new int[] {180, 192, 512}) {
            files.put("icon-" + size + ".png", png(size, .7));
        }
        // A phone may cut a maskable icon to a circle: what must be seen stays within four fifths (W3C, maskable icons).
        files.put("icon-maskable-512.png", png(512, .52));
        return files;
    }

    /** The two strokes as the inside of an SVG of 48 by 48. */
    static String strokes() {
        return "<path d=\"" + path(SHEET) + "\"/><path class=\"pen\" d=\"" + path(TICK) + "\"/>";
    }

    private String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" \
                stroke-linecap="round" stroke-linejoin="round" stroke-width="5">
                <style>path{stroke:%s}.pen{stroke:%s}@media(prefers-color-scheme:dark){path{stroke:%s}.pen{stroke:%s}}</style>
                %s
                </svg>
                """.formatted(colours.byDay("ink").hex(), colours.byDay("pen").hex(), colours.underALamp("ink").hex(),
                colours.underALamp("pen").hex(), strokes());
    }

    private static String path(double[][] corners) {
        StringBuilder path = new StringBuilder("M");
        for (double[] corner : corners) {
            path.append(path.length() == 1 ? "" : "L").append((int) corner[0]).append(' ').append((int) corner[1]);
        }
        return path.toString();
    }

    private byte[] png(int size, double share) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(awt(colours.byDay("paper")));
        pen.fillRect(0, 0, size, size);
        double scale = size * share / 48;
        pen.translate((size - 48 * scale) / 2, (size - 48 * scale) / 2);
        pen.scale(scale, scale);
        pen.setStroke(new BasicStroke((float) STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(pen, SHEET, colours.byDay("ink"));
        draw(pen, TICK, colours.byDay("pen"));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D pen, double[][] corners, HslColor colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (double[] corner : corners) {
            path.lineTo(corner[0], corner[1]);
        }
        pen.setColor(awt(colour));
        pen.draw(path);
    }

    private static Color awt(HslColor colour) {
        int[] rgb = colour.rgb();
        return new Color(rgb[0], rgb[1], rgb[2]);
    }
}

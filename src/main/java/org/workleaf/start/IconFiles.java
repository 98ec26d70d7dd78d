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

/** Creates the icons of a new guide for browsers and phones: a sheet of paper with a tick. */
final class IconFiles {

    /** The points of each stroke, in a square of 48 × 48. */
    private static final double[][] SHEET = {{30, 5}, {9, 5}, {9, 43}, {39, 43}, {39, 26}};
    private static final double[][] TICK = {{17, 22}, {24, 29}, {42, 9}};
    private static final double STROKE = 5;

    private final ColorScheme colours;

    IconFiles(ColorScheme colours) {
        this.colours = colours;
    }

    /** The content of each file, by its name in {@code assets}. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("icon.svg", svg().getBytes(StandardCharsets.UTF_8));
        for (int size : new int[] {180, 192, 512}) {
            files.put("icon-" + size + ".png", png(size, .7));
        }
        // Phones may crop a maskable icon to a circle, so its safe zone is a circle of four fifths of its size (W3C, maskable icons).
        files.put("icon-maskable-512.png", png(512, .52));
        return files;
    }

    /** The two strokes as the content of an SVG of 48 × 48. */
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
                """.formatted(colours.light("ink").hex(), colours.light("pen").hex(), colours.dark("ink").hex(),
                colours.dark("pen").hex(), strokes());
    }

    private static String path(double[][] points) {
        StringBuilder path = new StringBuilder("M");
        for (double[] point : points) {
            path.append(path.length() == 1 ? "" : "L").append((int) point[0]).append(' ').append((int) point[1]);
        }
        return path.toString();
    }

    private byte[] png(int size, double proportion) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(awt(colours.light("paper")));
        graphics.fillRect(0, 0, size, size);
        double scale = size * proportion / 48;
        graphics.translate((size - 48 * scale) / 2, (size - 48 * scale) / 2);
        graphics.scale(scale, scale);
        graphics.setStroke(new BasicStroke((float) STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(graphics, SHEET, colours.light("ink"));
        draw(graphics, TICK, colours.light("pen"));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics, double[][] points, HslColor colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0][0], points[0][1]);
        for (double[] point : points) {
            path.lineTo(point[0], point[1]);
        }
        graphics.setColor(awt(colour));
        graphics.draw(path);
    }

    private static Color awt(HslColor colour) {
        int[] rgb = colour.rgb();
        return new Color(rgb[0], rgb[1], rgb[2]);
    }
}

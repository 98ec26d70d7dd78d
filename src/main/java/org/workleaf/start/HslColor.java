package org.workleaf.start;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour as hue, saturation and lightness, as in CSS.
 *
 * @param hue        in degrees, 0 to 360
 * @param saturation 0 to 1
 * @param lightness  0 to 1
 */
record HslColor(double hue, double saturation, double lightness) {

    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");

    /** Named colours that look good as the accent of a guide. */
    static final Map<String, String> NAMED = Map.of("pine", "#23634f", "plum", "#6b3560", "brick", "#97402c", "ochre", "#7d5a12",
            "slate", "#3d5266", "teal", "#1c6670", "night", "#2b4178", "berry", "#8c2f4d");

    /** @return the colour for a name, {@code #2a7} or {@code #22aa77}; empty for anything else */
    static Optional<HslColor> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String hex = NAMED.getOrDefault(word, word);
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        String digits = hex.replace("#", "");
        return Optional.of(ofHex(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1")));
    }

    private static HslColor ofHex(String digits) {
        int number = Integer.parseInt(digits, 16);
        double red = (number >> 16 & 255) / 255.0;
        double green = (number >> 8 & 255) / 255.0;
        double blue = (number & 255) / 255.0;
        double max = Math.max(red, Math.max(green, blue));
        double min = Math.min(red, Math.min(green, blue));
        double spread = max - min;
        double lightness = (max + min) / 2;
        if (spread == 0) {
            return new HslColor(0, 0, lightness);
        }
        double hue = max == red ? (green - blue) / spread : max == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
        return new HslColor((hue * 60 + 360) % 360, spread / (1 - Math.abs(2 * lightness - 1)), lightness);
    }

    HslColor with(double newSaturation, double newLightness) {
        return new HslColor(hue, Math.min(1, newSaturation), Math.max(0, Math.min(1, newLightness)));
    }

    /** Red, green and blue, each 0 to 255. */
    int[] rgb() {
        double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
        double second = chroma * (1 - Math.abs(hue / 60 % 2 - 1));
        double base = lightness - chroma / 2;
        double[][] sixths = {{chroma, second, 0}, {second, chroma, 0}, {0, chroma, second}, {0, second, chroma}, {second, 0, chroma},
                {chroma, 0, second}};
        double[] parts = sixths[(int) (hue / 60) % 6];
        return new int[] {level(parts[0] + base), level(parts[1] + base), level(parts[2] + base)};
    }

    private static int level(double part) {
        return (int) Math.round(part * 255);
    }

    /** {@code #23634f}. */
    String hex() {
        int[] rgb = rgb();
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }

    /** The contrast ratio, 1 to 21 (WCAG 2.2). */
    double contrastTo(HslColor other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance (WCAG 2.2). */
    private double luminance() {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = rgb()[i] / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** The nearest colour of this hue with at least this contrast to the background. */
    HslColor readableOn(HslColor background, double contrast) {
        double step = background.lightness() > 0.5 ? -0.01 : 0.01;
        double end = step < 0 ? 0 : 1;
        HslColor colour = this;
        while (colour.contrastTo(background) < contrast && colour.lightness() != end) {
            colour = colour.with(colour.saturation(), colour.lightness() + step);
        }
        return colour;
    }
}

package org.workleaf.start;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of a guide in light and dark mode, which are all derived from its accent colour and have the same hue.
 *
 * <p>Text has a contrast of at least 4.5, and the borders of controls of at least 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
final class ColorScheme {

    private static final double TEXT = 5;
    private static final double EDGE = 3.2;

    private final Map<String, HslColor> light = new LinkedHashMap<>();
    private final Map<String, HslColor> dark = new LinkedHashMap<>();

    ColorScheme(HslColor accent) {
        // The background is grey for a grey accent, and slightly tinted for a saturated one.
        double tint = Math.min(1, accent.saturation() * 2.5);
        HslColor paper = accent.with(.2 * tint, .94);
        HslColor sheet = accent.with(.35 * tint, .985);
        HslColor shade = accent.with(.17 * tint, .89);
        HslColor pen = accent.readableOn(shade, TEXT);
        put(light, "paper", paper, "paper-shade", shade, "sheet", sheet, "turned", shade,
                "ink", accent.with(.18 * tint, .13), "ink-soft", accent.with(.14 * tint, .36).readableOn(shade, TEXT),
                "rule", accent.with(.2 * tint, .77), "edge", accent.with(.16 * tint, .46).readableOn(shade, EDGE),
                "pen", pen, "pen-deep", pen.with(pen.saturation(), pen.lightness() * .72), "on-pen", sheet);
        HslColor darkPaper = accent.with(.2 * tint, .085);
        HslColor darkSheet = accent.with(.2 * tint, .14);
        HslColor lightPen = accent.with(Math.min(.75, accent.saturation()), .68).readableOn(darkSheet, 8);
        put(dark, "paper", darkPaper, "paper-shade", accent.with(.2 * tint, .115), "sheet", darkSheet, "turned", accent.with(.2 * tint, .22),
                "ink", accent.with(.25 * tint, .87), "ink-soft", accent.with(.15 * tint, .65).readableOn(darkSheet, TEXT),
                "rule", accent.with(.2 * tint, .23), "edge", accent.with(.16 * tint, .5).readableOn(darkSheet, EDGE),
                "pen", lightPen, "pen-deep", lightPen.with(lightPen.saturation(), lightPen.lightness() + .08), "on-pen", accent.with(.3 * tint, .08),
                "lamp", accent.with(.26 * tint, .15));
    }

    private static void put(Map<String, HslColor> colours, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            colours.put((String) pairs[i], (HslColor) pairs[i + 1]);
        }
    }

    HslColor light(String name) {
        return light.get(name);
    }

    HslColor dark(String name) {
        return dark.get(name);
    }

    /** The stylesheet {@code colours.css}. */
    String css() {
        int[] ink = light.get("ink").rgb();
        String shade = ink[0] + " " + ink[1] + " " + ink[2];
        StringBuilder css = new StringBuilder("""
                /* The main colours are those of text (ink) and of everything interactive (pen): links, buttons, ticked boxes, answers. */
                :root {
                  color-scheme: light dark;

                """);
        light.forEach((name, colour) -> css.append("  --").append(name).append(": ").append(colour.hex()).append(";\n"));
        css.append("  --shadow: 0 1px 1px rgb(" + shade + " / .16), 0 2px 5px rgb(" + shade + " / .07), 0 18px 36px -18px rgb(" + shade
                + " / .32);\n}\n\n");
        css.append("/* Dark mode. */\n@media (prefers-color-scheme: dark) {\n  :root {\n");
        dark.forEach((name, colour) -> css.append("    --").append(name).append(": ").append(colour.hex()).append(";\n"));
        css.append("    --shadow: 0 1px 1px rgb(0 0 0 / .5), 0 18px 36px -18px rgb(0 0 0 / .7);\n  }\n}\n");
        return css.toString();
    }
}

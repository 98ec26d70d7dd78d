package org.workleaf.start;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All colours of a guide, made of one: the pen's. The paper, the ink and what lies between are of its hue, by day and under a lamp.
 *
 * <p>Text is read with a contrast of at least 4.5, the edges of what can be pressed or filled in with at least 3 (WCAG 2.2, 1.4.3
 * and 1.4.11).
 */
final class ColorScheme {

    private static final double TEXT = 5;
    private static final double EDGE = 3.2;

    private final Map<String, HslColor> day = new LinkedHashMap<>();
    private final Map<String, HslColor> lamp = new LinkedHashMap<>();

    ColorScheme(HslColor accent) {
        // A grey pen lies on grey paper, a strong one on paper with a breath of it.
        double tint = Math.min(1, accent.saturation() * 2.5);
        HslColor paper = accent.with(.2 * tint, .94);
        HslColor sheet = accent.with(.35 * tint, .985);
        HslColor shade = accent.with(.17 * tint, .89);
        HslColor pen = accent.readOn(shade, TEXT);
        put(day, "paper", paper, "paper-shade", shade, "sheet", sheet, "turned", shade,
                "ink", accent.with(.18 * tint, .13), "ink-soft", accent.with(.14 * tint, .36).readOn(shade, TEXT),
                "rule", accent.with(.2 * tint, .77), "edge", accent.with(.16 * tint, .46).readOn(shade, EDGE),
                "pen", pen, "pen-deep", pen.with(pen.saturation(), pen.lightness() * .72), "on-pen", sheet);
        HslColor dark = accent.with(.2 * tint, .085);
        HslColor darkSheet = accent.with(.2 * tint, .14);
        HslColor light = accent.with(Math.min(.75, accent.saturation()), .68).readOn(darkSheet, 8);
        put(lamp, "paper", dark, "paper-shade", accent.with(.2 * tint, .115), "sheet", darkSheet, "turned", accent.with(.2 * tint, .22),
                "ink", accent.with(.25 * tint, .87), "ink-soft", accent.with(.15 * tint, .65).readOn(darkSheet, TEXT),
                "rule", accent.with(.2 * tint, .23), "edge", accent.with(.16 * tint, .5).readOn(darkSheet, EDGE),
                "pen", light, "pen-deep", light.with(light.saturation(), light.lightness() + .08), "on-pen", accent.with(.3 * tint, .08),
                "lamp", accent.with(.26 * tint, .15));
    }

    private static void put(Map<String, HslColor> colours, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            colours.put((String) pairs[i], (HslColor) pairs[i + 1]);
        }
    }

    HslColor byDay(String name) {
        return day.get(name);
    }

    HslColor underALamp(String name) {
        return lamp.get(name);
    }

    /** The stylesheet {@code colours.css}. */
    String css() {
        int[] ink = day.get("ink").rgb();
        String shade = ink[0] + " " + ink[1] + " " + ink[2];
        StringBuilder css = new StringBuilder("""
                /* Two colours, the ink of the text and the ink of a pen. Whatever a hand does is in the pen's colour: following a link,
                   pressing a button, ticking a box, writing an answer. */
                :root {
                  color-scheme: light dark;

                """);
        day.forEach((name, colour) -> css.append("  --").append(name).append(": ").append(colour.hex()).append(";\n"));
        css.append("  --shadow: 0 1px 1px rgb(" + shade + " / .16), 0 2px 5px rgb(" + shade + " / .07), 0 18px 36px -18px rgb(" + shade
                + " / .32);\n}\n\n");
        css.append("/* The same under a lamp. */\n@media (prefers-color-scheme: dark) {\n  :root {\n");
        lamp.forEach((name, colour) -> css.append("    --").append(name).append(": ").append(colour.hex()).append(";\n"));
        css.append("    --shadow: 0 1px 1px rgb(0 0 0 / .5), 0 18px 36px -18px rgb(0 0 0 / .7);\n  }\n}\n");
        return css.toString();
    }
}

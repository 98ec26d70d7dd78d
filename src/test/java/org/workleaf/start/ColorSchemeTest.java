package org.workleaf.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of a guide have enough contrast, whatever its accent colour. */
class ColorSchemeTest {

    static Stream<String> accents() {
        return Stream.concat(HslColor.NAMED.keySet().stream(),
                Stream.of("#000", "#fff", "#ff0", "#f00", "#0f0", "#00f", "#888", "#7ac", "#ffe4e1", "#123456"));
    }

    @ParameterizedTest
    @MethodSource("accents")
    void textIsReadableInLightAndDarkMode(String accent) {
        ColorScheme colours = new ColorScheme(HslColor.parse(accent).orElseThrow());
        for (String background : List.of("paper", "paper-shade", "sheet")) {
            for (String text : List.of("ink", "ink-soft", "pen", "pen-deep")) {
                assertContrast(4.5, colours.light(text), colours.light(background), text + " on " + background);
                assertContrast(4.5, colours.dark(text), colours.dark(background), text + " on " + background + " in dark mode");
            }
            assertContrast(3, colours.light("edge"), colours.light(background), "edge on " + background);
            assertContrast(3, colours.dark("edge"), colours.dark(background), "edge on " + background + " in dark mode");
        }
        assertContrast(4.5, colours.light("on-pen"), colours.light("pen"), "text on a button");
        assertContrast(4.5, colours.dark("on-pen"), colours.dark("pen"), "text on a button in dark mode");
    }

    private static void assertContrast(double least, HslColor a, HslColor b, String what) {
        assertTrue(a.contrastTo(b) >= least, what + ": " + a.hex() + " and " + b.hex() + " have " + a.contrastTo(b));
    }

    @ParameterizedTest
    @MethodSource("accents")
    void convertingAColourToHslAndBackKeepsIt(String accent) {
        HslColor colour = HslColor.parse(accent).orElseThrow();
        assertEquals(colour, HslColor.parse(colour.hex()).orElseThrow());
    }

    @Test
    void contrastMatchesTheStandard() {
        assertEquals(21, HslColor.parse("#000").orElseThrow().contrastTo(HslColor.parse("#fff").orElseThrow()), 0.001);
        assertEquals(4.48, HslColor.parse("#777").orElseThrow().contrastTo(HslColor.parse("#fff").orElseThrow()), 0.01);
    }

    @Test
    void anAccentThatIsDarkEnoughStaysTheSame() {
        assertEquals(Optional.empty(), InitOptions.Accent.parse("pine").orElseThrow().darkened());
        assertTrue(InitOptions.Accent.parse("#ff0").orElseThrow().darkened().isPresent());
    }

    @Test
    void rejectsInvalidColours() {
        for (String words : List.of("", "pinkish", "#12", "#1234567", "rgb(1,2,3)")) {
            assertEquals(Optional.empty(), HslColor.parse(words), words);
        }
    }
}

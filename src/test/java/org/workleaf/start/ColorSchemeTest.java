package org.workleaf.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All colours of a guide, made of one. */
class ColorSchemeTest {

    static Stream<String> pens() {
        return Stream.concat(HslColor.NAMED.keySet().stream(),
                Stream.of("#000", "#fff", "#ff0", "#f00", "#0f0", "#00f", "#888", "#7ac", "#ffe4e1", "#123456"));
    }

    @ParameterizedTest
    @MethodSource("pens")
    void textIsReadOnPaperByDayAndUnderALamp(String pen) {
        ColorScheme colours = new ColorScheme(HslColor.named(pen).orElseThrow());
        for (String ground : List.of("paper", "paper-shade", "sheet")) {
            for (String text : List.of("ink", "ink-soft", "pen", "pen-deep")) {
                assertContrast(4.5, colours.byDay(text), colours.byDay(ground), text + " on " + ground);
                assertContrast(4.5, colours.underALamp(text), colours.underALamp(ground), text + " on " + ground + " under a lamp");
            }
            assertContrast(3, colours.byDay("edge"), colours.byDay(ground), "edge on " + ground);
            assertContrast(3, colours.underALamp("edge"), colours.underALamp(ground), "edge on " + ground + " under a lamp");
        }
        assertContrast(4.5, colours.byDay("on-pen"), colours.byDay("pen"), "words on a button");
        assertContrast(4.5, colours.underALamp("on-pen"), colours.underALamp("pen"), "words on a button under a lamp");
    }

    private static void assertContrast(double least, HslColor a, HslColor b, String what) {
        assertTrue(a.contrastTo(b) >= least, what + ": " + a.hex() + " and " + b.hex() + " have " + a.contrastTo(b));
    }

    @ParameterizedTest
    @MethodSource("pens")
    void aColourGoesThroughHueSaturationAndLightnessAndComesBack(String pen) {
        HslColor colour = HslColor.named(pen).orElseThrow();
        assertEquals(colour, HslColor.named(colour.hex()).orElseThrow());
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, HslColor.named("#000").orElseThrow().contrastTo(HslColor.named("#fff").orElseThrow()), 0.001);
        assertEquals(4.48, HslColor.named("#777").orElseThrow().contrastTo(HslColor.named("#fff").orElseThrow()), 0.01);
    }

    @Test
    void aPenThatIsDarkEnoughStaysAsItIs() {
        assertEquals(Optional.empty(), InitOptions.Accent.named("pine").orElseThrow().darkened());
        assertTrue(InitOptions.Accent.named("#ff0").orElseThrow().darkened().isPresent());
    }

    @Test
    void whatIsNoColourIsNone() {
        for (String words : List.of("", "pinkish", "#12", "#1234567", "rgb(1,2,3)")) {
            assertEquals(Optional.empty(), HslColor.named(words), words);
        }
    }
}

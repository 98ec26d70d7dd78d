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
class ColoursTest {

    static Stream<String> pens() {
        return Stream.concat(Colour.NAMED.keySet().stream(),
                Stream.of("#000", "#fff", "#ff0", "#f00", "#0f0", "#00f", "#888", "#7ac", "#ffe4e1", "#123456"));
    }

    @ParameterizedTest
    @MethodSource("pens")
    void textIsReadOnPaperByDayAndUnderALamp(String pen) {
        Colours colours = new Colours(Colour.named(pen).orElseThrow());
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

    private static void assertContrast(double least, Colour a, Colour b, String what) {
        assertTrue(a.contrastTo(b) >= least, what + ": " + a.hex() + " and " + b.hex() + " have " + a.contrastTo(b));
    }

    @ParameterizedTest
    @MethodSource("pens")
    void aColourGoesThroughHueSaturationAndLightnessAndComesBack(String pen) {
        Colour colour = Colour.named(pen).orElseThrow();
        assertEquals(colour, Colour.named(colour.hex()).orElseThrow());
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Colour.named("#000").orElseThrow().contrastTo(Colour.named("#fff").orElseThrow()), 0.001);
        assertEquals(4.48, Colour.named("#777").orElseThrow().contrastTo(Colour.named("#fff").orElseThrow()), 0.01);
    }

    @Test
    void aPenThatIsDarkEnoughStaysAsItIs() {
        assertEquals(Optional.empty(), GuideWishes.Accent.named("pine").orElseThrow().darkened());
        assertTrue(GuideWishes.Accent.named("#ff0").orElseThrow().darkened().isPresent());
    }

    @Test
    void whatIsNoColourIsNone() {
        for (String words : List.of("", "pinkish", "#12", "#1234567", "rgb(1,2,3)")) {
            assertEquals(Optional.empty(), Colour.named(words), words);
        }
    }
}

package org.workleaf.answers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Dates, times and numbers as people type them into a PDF. */
class TypedValuesTest {

    private static void each(BiFunction<String, ULocale, Optional<String>> read, String expected, String language, String... typed) {
        assertAll(Arrays.stream(typed).map(text -> () ->
                assertEquals(expected, read.apply(text, ULocale.forLanguageTag(language)).orElse("as typed"), text + " in " + language)));
    }

    @Test
    void datesWithTheNameOfTheMonthAreRead() {
        each(DateParser::iso, "2026-05-03", "en", "3 May 2026", "May 3, 2026", "3rd of May 2026", "3rd May, 2026", "May 3rd 2026", "3 may 26", "3. May 2026",
                "Sunday, 3 May 2026", "Sunday, May 3, 2026", "Sun 3 May 2026", "3  May\u00a02026", "3 May 2026.", "3-May-2026", "3/May/2026");
        each(DateParser::iso, "2026-09-01", "en", "1 Sept 2026", "1 Sep. 2026", "Sept. 1st, 2026", "1st September 2026");
        each(DateParser::iso, "2026-03-01", "de", "1. März 2026", "1 märz 2026", "Sonntag, den 1. März 2026", "1. März 26", "So., 1. März 2026");
        each(DateParser::iso, "2026-05-03", "de", "3. Mai 2026", "3.Mai 2026", "3 May 2026");
        each(DateParser::iso, "2026-01-01", "de", "1. Jan. 2026", "1. Januar 2026", "1 Jan 2026");
        each(DateParser::iso, "2026-01-01", "fr", "1er janvier 2026", "1 janv. 2026", "jeudi 1 janvier 2026", "le 1er janvier 2026");
        each(DateParser::iso, "2026-05-03", "es", "3 de mayo de 2026", "3 mayo 2026");
        each(DateParser::iso, "2026-05-03", "ja", "2026年5月3日", "2026/05/03");
        each(DateParser::iso, "2026-05-03", "ru", "3 мая 2026", "3 мая 2026 г.");
    }

    @Test
    void datesInNumbersAreReadInTheOrderOfTheLanguage() {
        each(DateParser::iso, "2026-05-03", "en", "2026-05-03", "2026/5/03", "3.5.2026", "03.05.26");
        each(DateParser::iso, "2026-05-03", "en-GB", "03/05/2026", "3-5-2026", "3/5/26");
        each(DateParser::iso, "2026-05-03", "de", "3.5.2026", "3. 5. 2026", "03/05/2026", "3.5.26");
        each(DateParser::iso, "2026-03-05", "en-US", "03/05/2026", "3/5/26");
        each(DateParser::iso, "2026-05-13", "en", "13/05/2026", "05/13/2026", "5/13/26");
        each(DateParser::iso, "2026-05-05", "en", "05/05/2026");
    }

    @Test
    void whatIsNotCertainlyADateStaysAsTyped() {
        each(DateParser::iso, "as typed", "en", "03/05/2026", "3 May", "3 May-ish", "31 April 2026", "30/02/2026", "2026", "next week", "3.5.202", "3 May 202",
                "Monday, 3 May 2026", "3 May 2026 or later", "2026-13-01", "", "1", "3 M 2026", "May 2026");
        each(DateParser::iso, "as typed", "de", "30.2.2026", "3. Mai", "Montag, 3. Mai 2026");
        each(DateParser::iso, "as typed", "sv", "03/05/04");
    }

    @Test
    void timesAreRead() {
        each(TimeParser::iso, "19:00", "en", "7pm", "7 pm", "7 PM", "7 p.m.", "7p.m.", "19:00", "19.00", "7:00 pm", "19h", "19 Uhr");
        each(TimeParser::iso, "19:30", "en", "7.30 pm", "7:30pm", "19:30", "19.30", "19h30", "07:30 p. m.");
        each(TimeParser::iso, "07:30", "de", "7:30 Uhr", "7.30 Uhr", "7 Uhr 30", "07:30", "7.30", "7:30 h");
        each(TimeParser::iso, "00:30", "en", "12:30 am", "0:30");
        each(TimeParser::iso, "12:00", "en", "12 pm");
        each(TimeParser::iso, "19:30", "ko", "오후 7:30");
    }

    @Test
    void whatIsNotCertainlyATimeStaysAsTyped() {
        each(TimeParser::iso, "as typed", "en", "7", "25:00", "7:60", "around 7", "7pm or 8", "evening", "7:3", "13 pm", "", "0 pm", "7-8 pm");
    }

    @Test
    void numbersAreRead() {
        each(NumberParser::plain, "3.5", "en", "3,5", "3.5", " 3.5 ");
        each(NumberParser::plain, "1000", "en", "1 000", "1\u202f000", "1,000", "1'000", "1000");
        each(NumberParser::plain, "1000", "de", "1.000", "1 000");
        each(NumberParser::plain, "1.250", "de", "1,250");
        each(NumberParser::plain, "1234567.5", "de", "1.234.567,5", "1 234 567,5", "1,234,567.5");
        each(NumberParser::plain, "-3", "en", "-3", "−3");
        each(NumberParser::plain, "as typed", "en", "about 3", "3-4", "1 00", "3 kg", "", "1.2.3");
    }
}

package org.workleaf.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IcuMessageTest {

    private static final PluralForms ENGLISH = new PluralForms("en");
    private static final String SHEETS = "{n, plural, =0 {none} one {# sheet} other {# sheets of {all}}}";

    @Test
    void replacesPlaceholders() {
        assertEquals("Saved at 14:07.", say("Saved {when}.", Map.of("when", "at 14:07")));
        assertEquals("It's {here}", say("It's '{here}'", Map.of()));
    }

    @Test
    void choosesThePluralForm() {
        assertEquals("none", say(SHEETS, Map.of("n", 0, "all", 9)));
        assertEquals("1 sheet", say(SHEETS, Map.of("n", 1, "all", 9)));
        assertEquals("2 sheets of 9", say(SHEETS, Map.of("n", 2, "all", 9)));
        assertEquals(Set.of("n", "all"), IcuMessage.of(SHEETS).values());
    }

    @Test
    void choosesThePluralFormByTheRulesOfTheLanguage() {
        PluralForms russian = new PluralForms("ru");
        IcuMessage pages = IcuMessage.of("{n, plural, one {страница} few {страницы} many {страниц} other {страницы}}");
        assertEquals("страница страницы страниц страница", String.join(" ", pages.text(Map.of("n", 1), russian),
                pages.text(Map.of("n", 3), russian), pages.text(Map.of("n", 11), russian), pages.text(Map.of("n", 21), russian)));
    }

    @Test
    void convertsAMessageToAScriptExpression() {
        assertEquals("'Don\\'t \\\\ do it'", script("Don't \\ do it", Map.of()));
        assertEquals("`\\`\\${x}\\` ${when}`", script("`$'{'x'}'` {when}", Map.of("when", "when")));
        assertEquals("(n===0?'none':n===1?`${n} sheet`:`${n} sheets of ${all}`)", script(SHEETS, Map.of("n", "n", "all", "all")));
    }

    @Test
    void scriptsUseTheBrowsersPluralRulesForOtherLanguages() {
        assertEquals("(new Intl.PluralRules('ru').select(n)==='one'?'a':'b')",
                IcuMessage.of("{n, plural, one {a} other {b}}").script(Map.of("n", "n"), new PluralForms("ru")));
    }

    @Test
    void rejectsInvalidMessages() {
        for (String wrong : new String[] {"{", "{when", "{n, plural, one {a}}", "{n, date}", "{0}"}) {
            assertThrows(IllegalArgumentException.class, () -> IcuMessage.of(wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> say("{when}", Map.of()));
    }

    private static String say(String text, Map<String, ?> values) {
        return IcuMessage.of(text).text(values, ENGLISH);
    }

    private static String script(String text, Map<String, String> expressions) {
        return IcuMessage.of(text).script(expressions, ENGLISH);
    }

    @Test
    void rejectsMessagesThatTheParserCannotRead() {
        String nested = "{a, plural, other {".repeat(3000) + "}}".repeat(3000);
        for (String text : List.of(nested, "{" + "a".repeat(100_000) + "}")) {
            assertThrows(IllegalArgumentException.class, () -> IcuMessage.of(text));
        }
    }
}

package org.workleaf.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workleaf.assets.ScriptTokenizer.Token;

class NameManglerTest {

    @Test
    void privateMembersGetShortNamesInOrder() {
        assertShort("""
                class Deck {
                  #cards = [];
                  static #LEAST = 2;
                  get #top() { return this.#cards[0]; }
                  set #top(card) { this?.#put(card); }
                  async *#put(card) { if (#cards in card) this.#cards.push(card.#top, Deck.#LEAST); }
                }
                """, """
                class Deck {
                  #a = [];
                  static #b = 2;
                  get #c() { return this.#a[0]; }
                  set #c(card) { this?.#d(card); }
                  async *#d(card) { if (#a in card) this.#a.push(card.#c, Deck.#b); }
                }
                """);
    }

    @Test
    void namesInStringsAndTemplatesStayTheSame() {
        assertUnchanged("""
                #copy;
                #kept;
                #note;
                go(this.#copy, this.#kept, this.#note); // as .#told has it
                link.href = `${root}#copy`;
                this.querySelector('#kept h2, p.#kept', "it's #note");
                """);
    }

    @Test
    void namesInRegularExpressionsStayTheSame() {
        assertShort("""
                #half = this.#all / 2 + this.#rest / 3;
                #all = /^.#mark['"]/.test(text.replace(/[/'].#seen/, '').#rest);
                #rest;
                #mark;
                #seen;
                """, """
                #a = this.#b / 2 + this.#c / 3;
                #b = /^.#mark['"]/.test(text.replace(/[/'].#seen/, '').#c);
                #c;
                #mark;
                #seen;
                """);
    }

    @Test
    void aNameUsedInATemplateStaysTheSameEverywhere() {
        assertShort("#guide = 1;\n#day = 2;\nsay(`${this.#guide}-answers`, this.#guide, this.#day);\n",
                "#guide = 1;\n#a = 2;\nsay(`${this.#guide}-answers`, this.#guide, this.#a);\n");
    }

    @Test
    void skipsShortNamesThatAreTaken() {
        assertShort("#first;\n#a;\nthis.#first(`${this.#a}`);\n", "#b;\n#a;\nthis.#b(`${this.#a}`);\n");
        assertShort("#b;\n#a;\nthis.#a(this.#b);\n", "#a;\n#b;\nthis.#b(this.#a);\n");
    }

    @Test
    void namesThatAreNotDeclaredHereStayTheSame() {
        assertUnchanged("this.#far();\n");
    }

    @Test
    void usesPairsOfLettersAfterSingleLetters() {
        String shortened = shortened(IntStream.range(0, 54).mapToObj(n -> "#name" + n + ";\n").collect(Collectors.joining()));
        assertEquals("#Z;#aa;#ab;", shortened.substring(shortened.indexOf("#Z")).replace("\n", ""));
    }

    private static String shortened(String code) {
        List<Token> tokens = ScriptTokenizer.of(code).orElseThrow();
        Map<String, String> names = NameMangler.shortened(code, tokens);
        return tokens.stream().map(token -> token.in(code)).map(text -> names.getOrDefault(text, text)).collect(Collectors.joining());
    }

    private static void assertUnchanged(String code) {
        assertShort(code, code);
    }

    private static void assertShort(String code, String expected) {
        assertEquals(expected, shortened(code));
    }
}

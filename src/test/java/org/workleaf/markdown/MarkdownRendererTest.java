package org.workleaf.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the output with that of flexmark's own parser and renderer, apart from typography: fields don't change what else is parsed. */
class MarkdownRendererTest {

    private static final List<String> PIECES = List.of(
            "word", "two words", "*soft*", "**strong**", "***both***", "~~gone~~", "`code`", "`` a ` b ``", "` <b> `", "_low_",
            "[a link](there.md)", "[one *more*](<a b.md> (1 < 2 & 3))", "![picture *of*](it.png \"A title\")",
            "![](none.png)", "[named]", "[words][named]", "[named][]", "[not named]", "[no *name*][nowhere]", "![named]",
            "![a *b*][named]", "![nothing][nowhere]", "<https://example.org/a?b=c&d=e>", "<someone@example.org>", "&amp;", "&nbsp;",
            "&copy; & &unknown; < >", "\\* \\_ \\[", "a<br>b", "<kbd>Tab</kbd>", "<!-- remark -->", "a  \nb", "a\\\nb", "a\nb",
            "\n\n", "\n\n", "\n\n", "\n", "\n", "\n# One\n", "\n## Two `c` &amp; *d*\n", "\nSet\n===\n", "\nSet\n---\n", "\n---\n", "\n***\n", "\n___\n", "\n=\n", "\n+ ",
            "\n- ", "\n* ", "\n  - ", "\n    - ", "\n1. ", "\n7) ", "\n   2. ", "\n> ", "\n>> ", "\n> - ", "\n- > ", "\n\n    indented  ",
            "\n```\nfenced <a>\n\n\n  b \n```\n", "\n~~~ java more\nint a;\n~~~\n", "\n- ```\n  in a list\n  ```\n", "\n```\nnever closed",
            "\n\n| a | b |\n|---|:-:|\n| c *d* | e |\n| f |\n\n", "\n\n| a |\n|--:|\n\n", "\n<!-- block -->\n", "\n\n<!-- block --> behind\n\n",
            "\n- <!-- in an item -->\n", "\n- <!-- in an item --> behind\n", "\n[named]: there.md (Its title)\n", "  ", " ", "\t", "|", "\r\n",
            "____", "_______.", "(____)", "a____b", "__", "___", "\\____", "( )", "[ ]", "[( )](there.md)", "![a ( ) b](it.png)");

    private final MarkdownParser parser = new MarkdownParser();
    private final Parser withoutFields = Parser.builder(new MutableDataSet(MarkdownParser.OPTIONS)
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))).build();
    private final HtmlRenderer flexmark = HtmlRenderer.builder(MarkdownParser.OPTIONS).build();

    @Test
    void rendersRandomMarkdownLikeFlexmark() {
        Random random = new Random(20);
        for (int i = 0; i < 15_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            // A box right before a bracket is still a box: as a link it would be invisible.
            assertSameAsFlexmark(text.toString().replaceAll("\\[ \\](?=[(\\[])", "[ ] "));
        }
    }

    @Test
    void rendersTheGuideLikeFlexmark() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                assertSameAsFlexmark(Files.readString(file).replaceAll("['\".…-]", ""));
            }
        }
    }

    private void assertSameAsFlexmark(String text) {
        Document document = parser.parse(text, 0, text.length());
        String expected = flexmark.render(withoutFields.parse(text)).replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1"); // set by HeadingAnchors
        assertEquals(expected, MarkdownRenderer.html(document), () -> "source:\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It's \"so\" -- he said...", "*It's*", "# It's"})
    void rendersTypographicPunctuation(String text) {
        assertEquals(text.replaceAll("[*#] ?", "").replace("--", "–").replace("...", "…").replace("It's", "It’s").replace(" \"", " “")
                .replace("\"", "”"), HtmlTextExtractor.of(MarkdownRenderer.html(parser.parse(text, 0, text.length()))));
    }

    @Test
    void keepsTextAsTypedOnRequest() {
        assertEquals("It's \"so\" -- and `", MarkdownRenderer.asTyped(parser.parse("# It's *\"so\"* -- and \\`", 0, 23)));
    }
}

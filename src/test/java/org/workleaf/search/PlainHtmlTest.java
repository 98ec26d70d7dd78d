package org.workleaf.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHtmlTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "", "words", "a <em>b</em> &amp; &lt;c&gt; &quot;d&quot; &amp;lt;", " \u3000 a\u00A0\n b ", "a<br />b<del>c</del>d<wbr>e",
        "<p>One\ntwo.</p>\n<p>Three.</p>\n", "<h2 id=\"a\">A <code>b</code></h2>\n<h3>C</h3>\n<hr />\n",
        "<ul>\n<li>a\n<ol start=\"3\">\n<li>\n<p>b</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ol>\n</li>\n</ul>\n",
        "<table>\n<thead>\n<tr><th align=\"left\">a</th><th></th></tr>\n</thead>\n<tbody>\n<tr><td>b &amp; c</td><td><a href=\"?a&amp;b>\">d</a></td></tr>\n</tbody>\n</table>\n",
        "<p><img src=\"a.png\" alt=\"&lt;b&gt;\" /> <kbd>c</kbd></p>\n<pre><code class=\"language-x\">\nd\n  e</code></pre>\n"
    })
    void whatWorkleafWritesIsReadAsAParserReadsIt(String html) {
        assertEquals(Optional.of(HtmlLines.of(Jsoup.parseBodyFragment(html).body())), PlainHtml.lines(html));
        assertEquals(Jsoup.parseBodyFragment(html).body().children().stream()
                .map(element -> new HtmlBlock(element.tagName(), element.id(), HtmlLines.of(element))).toList(), HtmlBlock.in(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>a", "a</p>", "<p><em>a</p></em>", "<p><p>a</p></p>", "<a href=\"b\">c<a href=\"d\">e</a></a>", "<em><p>a</p></em>", "<div>a</div>",
        "<p>&nbsp;</p>", "<p>a & b</p>", "a < b", "<!-- a -->", "<p title='a'>b</p>", "<kbd/>", "<td>a</td>", "<ul>a</ul>", "<p>a</p", "\0",
        "<h2 id=\"a\" id=\"b\">c</h2>", "<P>a</P>"
    })
    void allElseIsLeftToAParser(String html) {
        assertTrue(PlainHtml.lines(html).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<p>b</p>", "<em>a</em>", "<br />"})
    void wordsOutsideOfAnyBlockAreLeftToAParser(String html) {
        assertTrue(PlainHtml.blocks(html).isEmpty());
        assertEquals(List.of(), HtmlBlock.in("a"));
    }
}

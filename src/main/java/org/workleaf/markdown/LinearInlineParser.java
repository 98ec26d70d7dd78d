package org.workleaf.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** flexmark's inline parser in linear time: it neither copies the whole paragraph at each match nor searches it again for each unclosed comment. */
final class LinearInlineParser extends InlineParserImpl {

    /** The ends of HTML that don't occur in the rest of the paragraph. */
    private final Set<String> absent = new HashSet<>();

    LinearInlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters, Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors, List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        absent.clear();
        super.parse(content, block);
    }

    /** Does not search the rest of the paragraph for an end that is known not to come. */
    @Override
    public boolean parseHtmlInline() {
        String end = input.matchChars("<!--", index) ? "-->" : input.matchChars("<![CDATA[", index) ? "]]>" : input.matchChars("<?", index) ? "?>" : ">";
        if (absent.contains(end)) {
            return false;
        }
        if (input.indexOf(end, index) < 0) {
            absent.add(end);
            return false;
        }
        return super.parseHtmlInline();
    }

    @Override
    public BasedSequence match(Pattern pattern) {
        // In place of Matcher.toMatchResult, which copies the input.
        Matcher found = matcher(pattern);
        return found == null ? null : input.subSequence(found.start(), found.end());
    }
}

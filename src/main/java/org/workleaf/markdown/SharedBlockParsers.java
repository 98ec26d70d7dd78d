package org.workleaf.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/**
 * flexmark's parsers of blocks, created once for all documents: compiling their patterns takes longer than using them. They are tried in
 * flexmark's order, but only at lines that begin with a character that can begin their block.
 */
final class SharedBlockParsers implements CustomBlockParserFactory, BlockParserFactory {

    private final BlockParserFactory quote;
    private final BlockParserFactory heading;
    private final BlockParserFactory fencedCode;
    private final BlockParserFactory html;
    private final BlockParserFactory thematicBreak;
    private final BlockParserFactory list;
    private final BlockParserFactory indentedCode;

    SharedBlockParsers(DataHolder options) {
        quote = new BlockQuoteParser.Factory().apply(options);
        heading = new LinearHeadings(options);
        fencedCode = new FencedCodeBlockParser.Factory().apply(options);
        html = new HtmlBlockParser.Factory().apply(options);
        thematicBreak = new ThematicBreakParser.Factory().apply(options);
        list = new ListBlockParser.Factory().apply(options);
        indentedCode = new IndentedCodeBlockParser.Factory().apply(options);
    }

    /** Disables flexmark's own instances, which it would create for each document. */
    static void disableOthers(MutableDataHolder options) {
        options.set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BlockStart start = startWithMark(state, matched);
        if (start == BlockStart.none()) {
            start = list.tryStart(state, matched);
        }
        return start == BlockStart.none() ? indentedCode.tryStart(state, matched) : start;
    }

    private BlockStart startWithMark(ParserState state, MatchedBlockParser matched) {
        switch (state.getLine().charAt(state.getNextNonSpaceIndex())) {
            case '>':
                return quote.tryStart(state, matched);
            case '#', '=':
                return heading.tryStart(state, matched);
            case '-':
                BlockStart underlined = heading.tryStart(state, matched);
                return underlined == BlockStart.none() ? thematicBreak.tryStart(state, matched) : underlined;
            case '*', '_':
                return thematicBreak.tryStart(state, matched);
            case '`', '~':
                return fencedCode.tryStart(state, matched);
            case '<':
                return html.tryStart(state, matched);
            default:
                return BlockStart.none();
        }
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}

package org.workleaf.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/**
 * flexmark's readers of blocks, asked in its order: those whose blocks begin with a sign of their own only where that stands. They are
 * set up once, not for each page: their patterns took longer to make than to use.
 */
final class SharedBlocks implements CustomBlockParserFactory, BlockParserFactory {

    private final BlockParserFactory quote;
    private final BlockParserFactory heading;
    private final BlockParserFactory fence;
    private final BlockParserFactory html;
    private final BlockParserFactory rule;
    private final BlockParserFactory list;
    private final BlockParserFactory indented;

    SharedBlocks(DataHolder options) {
        quote = new BlockQuoteParser.Factory().apply(options);
        heading = new HeadingParser.Factory().apply(options);
        fence = new FencedCodeBlockParser.Factory().apply(options);
        html = new HtmlBlockParser.Factory().apply(options);
        rule = new ThematicBreakParser.Factory().apply(options);
        list = new ListBlockParser.Factory().apply(options);
        indented = new IndentedCodeBlockParser.Factory().apply(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BlockStart start = signed(state, matched);
        if (start == BlockStart.none()) {
            start = list.tryStart(state, matched);
        }
        return start == BlockStart.none() ? indented.tryStart(state, matched) : start;
    }

    private BlockStart signed(ParserState state, MatchedBlockParser matched) {
        switch (state.getLine().charAt(state.getNextNonSpaceIndex())) {
            case '>':
                return quote.tryStart(state, matched);
            case '#', '=':
                return heading.tryStart(state, matched);
            case '-':
                BlockStart underlined = heading.tryStart(state, matched);
                return underlined != BlockStart.none() ? underlined : rule.tryStart(state, matched);
            case '*', '_':
                return rule.tryStart(state, matched);
            case '`', '~':
                return fence.tryStart(state, matched);
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

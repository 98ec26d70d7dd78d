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
 * flexmark's readers of the blocks that begin with a sign of their own. Each is asked only where its sign stands, and set up once, not
 * for each page: its patterns took longer to make than to use.
 */
final class SignedBlocks implements CustomBlockParserFactory, BlockParserFactory {

    private final BlockParserFactory heading;
    private final BlockParserFactory fence;
    private final BlockParserFactory html;
    private final BlockParserFactory rule;

    SignedBlocks(DataHolder options) {
        heading = new HeadingParser.Factory().apply(options);
        fence = new FencedCodeBlockParser.Factory().apply(options);
        html = new HtmlBlockParser.Factory().apply(options);
        rule = new ThematicBreakParser.Factory().apply(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        switch (state.getLine().charAt(state.getNextNonSpaceIndex())) {
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
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}

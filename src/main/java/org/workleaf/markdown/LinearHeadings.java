package org.workleaf.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Parses headings as flexmark does, but in linear time. flexmark copies the paragraph above each line; here this happens only if the line
 * could make the paragraph a heading.
 */
final class LinearHeadings implements BlockParserFactory {

    private final BlockParserFactory headings;

    LinearHeadings(DataHolder options) {
        headings = new HeadingParser.Factory().apply(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return headings.tryStart(state, isUnderline(state.getLine(), state.getIndex()) ? matched : new WithoutParagraph(matched));
    }

    /** @param start the offset after the marks of quotations and lists */
    private static boolean isUnderline(BasedSequence line, int start) {
        for (int i = start; i < line.length(); i++) {
            if ("=- \t\r\n".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private record WithoutParagraph(MatchedBlockParser matched) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public BasedSequence getParagraphContent() {
            return null;
        }

        @Override
        public List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}

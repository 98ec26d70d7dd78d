package org.workleaf.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.workleaf.source.Span;

/**
 * Adds blanks, boxes and circles to the syntax tree. Everything else is parsed as without it, so that emphasis is what GitHub makes of it.
 *
 * <p>{@code "( ) I felt ____ today"} → a {@link BoxOrCircleNode}, text, a {@link BlankNode}, text.
 */
final class FieldExtension implements Parser.ParserExtension {

    private static final int MIN_BLANK_LENGTH = 4;

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new BlankProcessor());
        parser.customInlineParserExtensionFactory(new MarkParserFactory());
    }

    /** Turns runs of underscores into blanks, unless they become emphasis. */
    private static final class BlankProcessor extends UnderscoreDelimiterProcessor {

        BlankProcessor() {
            super(Parser.STRONG_WRAPS_EMPHASIS.get(null));
        }

        @Override
        public Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
            BasedSequence chars = delimiter.getNode().getChars();
            Span run = run(chars);
            return run.length() < MIN_BLANK_LENGTH ? null : new BlankNode(chars, run);
        }

        /** A blank that becomes emphasis altogether leaves an empty node behind, so that it can be reported. */
        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            BasedSequence opening = opener.getNode().getChars();
            BasedSequence closing = closer.getNode().getChars();
            super.process(opener, closer, used);
            if (opener.getNumDelims() == used && run(opening).length() >= MIN_BLANK_LENGTH) {
                opener.getNode().insertAfter(new BlankNode(opening.subSequence(opening.length()), run(opening)));
            }
            if (closer.getNumDelims() == used && run(closing).length() >= MIN_BLANK_LENGTH) {
                closer.getNode().insertBefore(new BlankNode(closing.subSequence(0, 0), run(closing)));
            }
        }

        /** The whole run of underscores that these characters are part of; empty after a backslash, which escapes all of it. */
        private static Span run(BasedSequence chars) {
            BasedSequence text = chars.getBaseSequence();
            int start = chars.getStartOffset();
            int end = chars.getEndOffset();
            while (start > 0 && text.charAt(start - 1) == '_') {
                start--;
            }
            while (end < text.length() && text.charAt(end) == '_') {
                end++;
            }
            return isEscaped(text, start) ? Span.at(start) : new Span(start, end);
        }

        private static boolean isEscaped(BasedSequence text, int offset) {
            int backslashes = 0;
            while (backslashes < offset && text.charAt(offset - backslashes - 1) == '\\') {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }
    }

    private static final class MarkParserFactory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return "[(";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new MarkParser();
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

    private static final class MarkParser implements InlineParserExtension {

        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            String closed = input.charAt(start) == '[' ? "[ ]" : "( )";
            if (!input.matchChars(closed, start)) {
                return false;
            }
            parser.flushTextNode();
            parser.appendNode(new BoxOrCircleNode(input.subSequence(start, start + BoxOrCircleNode.LENGTH)));
            parser.setIndex(start + BoxOrCircleNode.LENGTH);
            return true;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}
    }
}

package org.workleaf.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Parses CommonMark with GitHub's tables and strikethrough, so that a worksheet is read the way GitHub shows it; blanks, boxes and circles
 * become nodes of their own. Thread-safe.
 */
public final class MarkdownParser {

    static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(), new FieldExtension()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, true)
            .set(HtmlRenderer.SUPPRESS_INLINE_HTML_COMMENTS, true)
            .set(HtmlRenderer.RENDER_HEADER_ID, true)
            .toImmutable();

    private final Parser parser = Parser.builder(withoutSharedParsers())
            .customInlineParserFactory(LinearInlineParser::new)
            .customBlockParserFactory(new SharedBlockParsers(OPTIONS))
            .paragraphPreProcessorFactory(new SharedTableParser())
            // Reads link definitions; without an inline parser of its own, flexmark adds it itself.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    /** The options without the parsers that are shared. */
    private static MutableDataSet withoutSharedParsers() {
        MutableDataSet options = new MutableDataSet(OPTIONS).set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create(), new FieldExtension()));
        SharedBlockParsers.disableOthers(options);
        return options;
    }

    /**
     * @param text  the whole text of a file
     * @param start the offset of the Markdown, after the front matter
     * @param end   the offset after its last character
     * @return the syntax tree; offsets of its nodes count from the start of the file
     */
    public Document parse(String text, int start, int end) {
        return parser.parse(BasedSequence.of(text).subSequence(start, end));
    }
}

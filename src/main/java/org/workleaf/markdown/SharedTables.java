package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;

/** flexmark's reader of tables, set up for the first page and kept for all others, and asked only where a first line has a bar. */
final class SharedTables implements ParagraphPreProcessorFactory, ParagraphPreProcessor {

    private final ParagraphPreProcessorFactory tables = TableParagraphPreProcessor.Factory();
    private volatile ParagraphPreProcessor made;

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
        if (made == null) {
            made = tables.apply(state);
        }
        return this;
    }

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        return SourceText.of(paragraph.getLineChars(0)).indexOf('|') < 0 ? 0 : made.preProcessBlock(paragraph, state);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return tables.getAfterDependents();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return tables.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return tables.affectsGlobalScope();
    }
}

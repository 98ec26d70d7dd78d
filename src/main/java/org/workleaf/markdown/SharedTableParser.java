package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;

/** flexmark's parser of tables, created for the first document and shared by all others, and tried only where a first line has a bar. */
final class SharedTableParser implements ParagraphPreProcessorFactory, ParagraphPreProcessor {

    private final ParagraphPreProcessorFactory factory = TableParagraphPreProcessor.Factory();
    private volatile ParagraphPreProcessor parser;

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
        if (parser == null) {
            parser = factory.apply(state);
        }
        return this;
    }

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        return SequenceText.of(paragraph.getLineChars(0)).indexOf('|') < 0 ? 0 : parser.preProcessBlock(paragraph, state);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return factory.getAfterDependents();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return factory.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return factory.affectsGlobalScope();
    }
}

package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.workleaf.source.Span;

/** A run of four or more underscores: {@code ____}. */
public final class BlankNode extends FieldNode {

    private final Span run;

    /**
     * @param chars the underscores that are left as text: those of the run that did not become emphasis
     * @param run   the location of the whole run in the file
     */
    BlankNode(BasedSequence chars, Span run) {
        super(chars);
        this.run = run;
    }

    /** A line of underscores as a blank: alone in a list item, it is parsed as a rule. */
    static BlankNode of(Node rule) {
        BasedSequence chars = rule.getChars().trimEnd();
        return new BlankNode(chars, new Span(chars.getStartOffset(), chars.getEndOffset()));
    }

    /** The location of the whole run, including underscores that became emphasis. */
    @Override
    public Span span() {
        return run;
    }

    /** Whether GitHub shows all its underscores: emphasis may consume some at either end. */
    public boolean isWhole() {
        return getChars().length() == run.length();
    }
}

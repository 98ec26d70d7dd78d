package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/**
 * One thing that a reader can answer. To add a kind of field, see {@code docs/architecture.md}.
 */
public sealed interface Field permits Blank, RuledLines, Checkbox, Choice, Scale, Card {

    /** Unique in its worksheet; the answer is stored under it. */
    String id();

    /** Its earlier ids, if it was renamed. */
    List<PreviousName> was();

    /** The label for screen readers: plain text, never empty. */
    String label();

    /** The name of its type in {@code answers.lock} and in templates. */
    String type();

    /** Its location in the source. */
    Span span();
}

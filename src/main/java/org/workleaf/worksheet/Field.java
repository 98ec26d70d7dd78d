package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.source.Span;

/**
 * One thing that a reader can answer. To add a kind: a record here, the reading of it in the reader that meets it, a macro in
 * {@code templates/field/}, a sheet in {@code assets/css/component/}, and a case in {@code src/test/resources/cases/}.
 */
public sealed interface Field permits Blank, RuledLines, Checkbox, Choice, Scale, Card {

    /** Unique in its worksheet; the answer is kept under it. */
    String id();

    /** Its earlier ids, if it was renamed. */
    List<PreviousName> was();

    /** What a screen reader calls it: plain words, never empty. */
    String label();

    /** The word for its type in {@code answers.lock} and in templates. */
    String type();

    /** Where it stands in the source. */
    Span span();
}

package org.workleaf.comments;

import java.util.List;
import org.workleaf.source.Span;

/** An HTML comment with a meaning in Workleaf's Markdown, such as {@code <!-- end -->}. GitHub hides all of them. */
public sealed interface Comment {

    /** Its location, from {@code <!--} to {@code -->}. */
    Span span();

    /** Whether the comment is of this type, or was most likely meant to be. */
    default boolean isOrResembles(Class<? extends Comment> type) {
        return type.isInstance(this instanceof Misspelled misspelled ? misspelled.intended() : this);
    }

    /** {@code <!-- worksheet: weekly-check-in repeat=weekly -->}: a block begins. */
    record Opening(WorksheetKind kind, String id, WorksheetOptions options, List<PreviousName> was, Span span) implements Comment {}

    /** {@code <!-- end -->}: the block ends. */
    record Ending(Span span) implements Comment {}

    /** {@code <!-- page -->}: a page break on paper. */
    record Page(Span span) implements Comment {}

    /** {@code <!-- words -->}: the list below contains words to choose from. */
    record Words(Span span) implements Comment {}

    /** {@code <!-- retired: #old #starts=coin -->}: fields, options and worksheets that were removed; names without a {@code #} are worksheets. */
    record Retired(List<PreviousName> fields, List<PreviousName> worksheets, Span span) implements Comment {}

    /** {@code <!-- #felt date #because -->}: the names of the fields before it. */
    record Names(List<Name> names, Span span) implements Comment {}

    /** {@code <!-- =never -->}: the value of the option before it. */
    record Value(String value, List<PreviousName> was, Span span) implements Comment {}

    /** {@code <!-- end worksheet -->}: inside a block, most likely a misspelled {@code end}, {@code page} or {@code words}. */
    record Misspelled(Comment intended, Span span) implements Comment {

        public String message() {
            String keyword = intended instanceof Ending ? "end" : intended instanceof Page ? "page" : "words";
            return "this looks like a misspelled `<!-- " + keyword + " -->`";
        }

        public String help() {
            return "Write it exactly like this, on a line of its own.";
        }
    }

    /** A note for other authors, with no meaning in the dialect. */
    record Remark(Span span) implements Comment {}

    /** A field's id, and the type and previous names after it. */
    record Name(String id, BlankType type, List<PreviousName> was, Span span) {}
}

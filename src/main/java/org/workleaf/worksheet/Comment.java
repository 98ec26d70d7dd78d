package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.source.Span;

/** What an HTML comment says to the generator; GitHub shows none of it. */
public sealed interface Comment {

    /** Where the comment stands, from {@code <!--} to {@code -->}. */
    Span span();

    /** Whether the comment is of this sort, or was most likely meant to be. */
    default boolean says(Class<? extends Comment> sort) {
        return sort.isInstance(this instanceof Almost almost ? almost.meant() : this);
    }

    /** {@code <!-- worksheet: weekly-check-in repeat=weekly -->}: a block begins. */
    record Opening(WorksheetKind kind, String id, WorksheetOptions options, List<PreviousName> was, Span span) implements Comment {}

    /** {@code <!-- end -->}: the block ends. */
    record Ending(Span span) implements Comment {}

    /** {@code <!-- page -->}: a page break on paper. */
    record Page(Span span) implements Comment {}

    /** {@code <!-- retired: #old #starts=coin -->}: what is gone for good; names without a {@code #} are those of worksheets. */
    record Retired(List<PreviousName> fields, List<PreviousName> worksheets, Span span) implements Comment {}

    /** {@code <!-- #felt date #because -->}: the names of the fields in front of it. */
    record Names(List<Name> names, Span span) implements Comment {}

    /** {@code <!-- =never -->}: the value of the option in front of it. */
    record Value(String value, List<PreviousName> was, Span span) implements Comment {}

    /** {@code <!-- end worksheet -->}: in a block, most likely what was meant is another comment. */
    record Almost(Comment meant, Span span) implements Comment {

        String message() {
            return "this comment is almost `" + (meant instanceof Ending ? "<!-- end -->" : "<!-- page -->") + "`";
        }

        String help() {
            return "Write it exactly so, on a line of its own.";
        }
    }

    /** A note among writers. */
    record Remark(Span span) implements Comment {}

    /** A field's id and what is said behind it. */
    record Name(String id, Blank.Type type, List<PreviousName> was, Span span) {}
}

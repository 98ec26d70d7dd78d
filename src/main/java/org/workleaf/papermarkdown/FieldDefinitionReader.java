package org.workleaf.papermarkdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.workleaf.comments.BlankType;
import org.workleaf.comments.Comment;
import org.workleaf.comments.PreviousName;
import org.workleaf.source.Span;

/** Reads the definitions of a paragraph's fields from the names in its comments, in order; a field without a name gets one from its label. */
final class FieldDefinitionReader {

    /** A field's id, type and previous names. */
    record Definition(String id, BlankType type, List<PreviousName> was) {}

    private final ParsedBlock block;
    private final WorksheetContext context;
    private final Deque<Comment.Name> remaining;

    FieldDefinitionReader(ParsedBlock block, WorksheetContext context) {
        this.block = block;
        this.context = context;
        this.remaining = new ArrayDeque<>(block.names());
    }

    boolean isEmpty() {
        return remaining.isEmpty();
    }

    /**
     * @param field the location of the field, for the diagnostic if no name remains
     * @param label its label, from which a missing name is derived
     */
    Definition next(Span field, String label) {
        Comment.Name name = remaining.poll();
        if (name == null) {
            return new Definition(context.assignMissingId(block, field, label), BlankType.TEXT, List.of());
        }
        return new Definition(context.registerId(name), name.type(), name.was());
    }

    /** The same for a field that isn't a blank and so takes no type. */
    Definition nextUntyped(Span field, String label) {
        Comment.Name name = remaining.peek();
        Definition definition = next(field, label);
        if (name != null && definition.type() != BlankType.TEXT) {
            context.error("bad-option", name.span(), "only a blank can be a " + definition.type().keyword(),
                    "Remove the word `" + definition.type().keyword() + "`, or draw a blank with four or more underscores.");
        }
        return definition;
    }
}

package org.workleaf.worksheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.workleaf.source.Span;

/** Hands the names in a paragraph's comments to its fields in the order in which both stand. */
final class FieldNames {

    /** A field's id with what was said of it. */
    record Given(String id, Blank.Type type, List<PreviousName> was) {}

    private final InlineContent wording;
    private final WorksheetContext sheet;
    private final Deque<Comment.Name> waiting;

    FieldNames(InlineContent wording, WorksheetContext sheet) {
        this.wording = wording;
        this.sheet = sheet;
        this.waiting = new ArrayDeque<>(wording.names());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * @param field where the field stands, for the report if no name is left
     * @param label its words, from which a missing name is made
     */
    Given next(Span field, String label) {
        Comment.Name name = waiting.poll();
        if (name == null) {
            return new Given(sheet.missing(wording, field, label), Blank.Type.TEXT, List.of());
        }
        return new Given(sheet.take(name), name.type(), name.was());
    }

    /** The same for a field that is no blank and so takes no type. */
    Given nextUntyped(Span field, String label) {
        Comment.Name name = waiting.peek();
        Given given = next(field, label);
        if (name != null && given.type() != Blank.Type.TEXT) {
            sheet.error("bad-option", name.span(), "only a blank can be a " + given.type().word(),
                    "Leave the word `" + given.type().word() + "` out, or draw a blank with four or more underscores.");
        }
        return given;
    }
}

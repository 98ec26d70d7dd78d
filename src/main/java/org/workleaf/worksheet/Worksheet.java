package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.source.Span;

/**
 * One sheet of a page: its name, its options, and its parts from top to bottom.
 *
 * @param id      unique in the guide; answers are kept under it
 * @param kind    what sort of sheet
 * @param options the words behind the id
 * @param title   its heading's words
 * @param anchor  its heading's anchor on the page
 * @param parts   everything below the heading
 * @param retired fields that it once had, and options
 * @param was     its earlier ids, if it was renamed
 * @param span    its opening comment
 */
public record Worksheet(
        String id, WorksheetKind kind, WorksheetOptions options, String title, String anchor, List<Part> parts, List<PreviousName> retired,
        List<PreviousName> was, Span span) {

    public Worksheet {
        parts = List.copyOf(parts);
        retired = List.copyOf(retired);
        was = List.copyOf(was);
    }

    /** Every field, in the order in which they are read. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        parts.forEach(part -> part.addFieldsTo(fields));
        return fields;
    }

    /** The address of its own page, from the site's root. */
    public String path() {
        return "worksheets/" + id + "/";
    }

    /** The fields whose answers are kept: all but sums, which follow from others. */
    public Stream<Field> answers() {
        return fields().stream().filter(field -> !(field instanceof Blank blank && blank.kind() == Blank.Type.SUM));
    }
}

package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.comments.BlankType;
import org.workleaf.comments.PreviousName;
import org.workleaf.comments.WorksheetKind;
import org.workleaf.comments.WorksheetOptions;
import org.workleaf.source.Span;

/**
 * A worksheet on a page: its id, its options, and its parts from top to bottom.
 *
 * @param id      unique in the guide; answers are stored under it
 * @param kind    worksheet, checklist, cards or timer
 * @param options the options after the id
 * @param title   its heading's text
 * @param anchor  its heading's anchor on the page
 * @param parts   everything below the heading
 * @param retired fields and options that it used to have
 * @param was     its previous ids, if it was renamed
 * @param span    its opening comment
 */
public record Worksheet(
        String id, WorksheetKind kind, WorksheetOptions options, String title, String anchor, List<WorksheetPart> parts, List<PreviousName> retired,
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

    /** The path of its own page from the site's root. */
    public String path() {
        return "worksheets/" + id + "/";
    }

    /** The fields whose answers are stored: all except sums, which are computed from others. */
    public Stream<Field> answers() {
        return fields().stream().filter(field -> !(field instanceof Blank blank && blank.kind() == BlankType.SUM));
    }
}

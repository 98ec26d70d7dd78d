package org.workleaf.pdf;

import java.util.List;

/**
 * A place on paper that takes an answer: a blank, ruled lines, a box or a circle.
 *
 * @param sheet the worksheet's id
 * @param field the field's id
 * @param type  the field's type as templates know it; {@code choice} for a circle of any group
 * @param value what is kept when the box or circle is marked; "" for writing
 * @param label the field's label
 * @param name  what this one place is called, for a box or circle of a group with its option
 * @param pitch between ruled lines, in points; 0 where there is one line
 * @param sum   ids of the fields added up here
 */
record FieldPlaceholder(String sheet, String field, String type, String value, String label, String name, double pitch, List<String> sum) {

    boolean isWriting() {
        return !isBox() && !isCircle();
    }

    boolean isCircle() {
        return type.equals("choice");
    }

    boolean isBox() {
        return type.equals("tick") || type.equals("ticks");
    }

    /** Whether it is one of several boxes that share one field. */
    boolean isOneOfMany() {
        return type.equals("ticks");
    }
}

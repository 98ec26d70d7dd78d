package org.workleaf.pdf;

import java.util.List;

/**
 * The place of a form field in a PDF: a blank, ruled lines, a checkbox or a radio button.
 *
 * @param sheet the worksheet's id
 * @param field the field's id
 * @param type  the field's type in templates; {@code choice} for all radio buttons
 * @param value the value of the checkbox or radio button when it is on; "" for text
 * @param label the field's label
 * @param name  the accessible name of this placeholder, which includes the option for checkboxes and radio buttons in a group
 * @param pitch distance between ruled lines, in points; 0 for a single line
 * @param sum   ids of the fields whose sum this field shows
 */
record FieldPlaceholder(String sheet, String field, String type, String value, String label, String name, double pitch, List<String> sum) {

    boolean isText() {
        return !isBox() && !isCircle();
    }

    boolean isCircle() {
        return type.equals("choice");
    }

    boolean isBox() {
        return type.equals("tick") || type.equals("ticks");
    }

    /** Whether it is one of several checkboxes of one field. */
    boolean sharesField() {
        return type.equals("ticks");
    }
}

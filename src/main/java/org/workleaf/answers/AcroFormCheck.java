package org.workleaf.answers;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Rejects PDF forms that PDFBox could not read to the end: those with too many fields, or with fields that are nested too deeply or contain
 * themselves.
 */
final class AcroFormCheck {

    /** A field's name has three parts; programs may add levels of their own, and the parents of a widget may be pages. */
    private static final int MAX_DEPTH = 50;
    private static final int MAX_FIELDS = 100_000;

    private int fields;

    private AcroFormCheck() {}

    /** Whether the form has a reasonable number of fields, which are not nested too deeply or within themselves. */
    static boolean isReadable(COSDictionary form) {
        return new AcroFormCheck().isReadable(form.getCOSArray(COSName.FIELDS), 1);
    }

    private boolean isReadable(COSArray children, int depth) {
        for (int i = 0; children != null && i < children.size(); i++) {
            if (children.getObject(i) instanceof COSDictionary field) {
                fields++;
                if (depth > MAX_DEPTH || fields > MAX_FIELDS || !hasReadableParents(field) || !isReadable(field.getCOSArray(COSName.KIDS), depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasReadableParents(COSDictionary field) {
        COSDictionary parent = field;
        for (int depth = 0; parent != null; depth++) {
            if (depth > MAX_DEPTH) {
                return false;
            }
            parent = parent.getCOSDictionary(COSName.PARENT, COSName.P);
        }
        return true;
    }
}

/** Worksheets, packs of worksheets and the whole guide as PDFs with form fields. */
package org.workleaf.pdf;

/** Worksheets, packs of worksheets and the whole guide as PDFs with form fields; the only package that uses the PDF libraries. */
package org.workleaf.pdf;

/** Sheets, packs and the whole guide as PDFs to print, to fill in and to have read aloud; the only importer of the PDF libraries. */
package org.workleaf.pdf;

/** The fonts of PDFs: which characters they have, and how wide text is. */
package org.workleaf.fonts;

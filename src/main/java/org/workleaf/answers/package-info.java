/** Answers as values: read from filled-in PDFs and from files, and filled into PDFs. */
package org.workleaf.answers;

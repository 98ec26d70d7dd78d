/** The texts of the user interface in each language, for templates, PDFs and scripts. */
package org.workleaf.messages;

/** The comments of the dialect: {@code <!-- #felt date -->} to records, and what was probably meant as one. */
package org.workleaf.comments;

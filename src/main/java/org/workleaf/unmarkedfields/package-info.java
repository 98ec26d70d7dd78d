/** Finds fields that a text has on paper but not in the dialect: labels and cells left empty, and questions with room below. */
package org.workleaf.unmarkedfields;

/** Two states of a guide side by side: what a change means for readers, and for those who have answers in it. */
package org.workleaf.changes;

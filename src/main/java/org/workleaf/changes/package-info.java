/** Two versions of a guide compared: what a change means for readers and for their answers. */
package org.workleaf.changes;

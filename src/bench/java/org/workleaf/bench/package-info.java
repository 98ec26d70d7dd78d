/** Measurements of the whole program from the outside, beside other generators on the same content. */
package org.workleaf.bench;

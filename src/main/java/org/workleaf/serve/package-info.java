/** The guide while it is being written: served on this machine alone, and in open browsers as soon as a file is saved. */
package org.workleaf.serve;

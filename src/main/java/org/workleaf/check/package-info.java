/** Rules for whole guides that report diagnostics, and the registry of readers’ answers. */
package org.workleaf.check;

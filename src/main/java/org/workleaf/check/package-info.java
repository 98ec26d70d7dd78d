/** Rules that hold across pages; every finding is a diagnostic. */
package org.workleaf.check;

/** Rules across pages, each of which reports diagnostics, and the registry of readers’ answers. */
package org.workleaf.check;

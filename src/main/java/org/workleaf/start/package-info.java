/** Scaffolding: a new page, and a new guide. */
package org.workleaf.start;

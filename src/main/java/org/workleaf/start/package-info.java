/** What somebody begins with: a new page in its place, and a new guide. */
package org.workleaf.start;

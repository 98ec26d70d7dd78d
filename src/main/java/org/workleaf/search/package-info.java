/** The search index, as a script for the browser, and the library that searches it there. */
package org.workleaf.search;

/** What a search in the guide can find, as a script for the reader's browser, and the library that searches there. */
package org.workleaf.search;

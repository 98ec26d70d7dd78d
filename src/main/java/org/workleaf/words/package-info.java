/** The words of the interface, a file a language, for templates, paper and scripts alike. */
package org.workleaf.words;

/** Lint rules for Markdown that is probably not parsed as its author intended. */
package org.workleaf.lint;

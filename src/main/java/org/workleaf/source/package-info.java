/** Source files as text with positions, their front matter, and the diagnostics that point into them. */
package org.workleaf.source;

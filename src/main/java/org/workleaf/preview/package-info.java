/** The preview server: serves a guide on this machine while it is being edited, and reloads open pages after each save. */
package org.workleaf.preview;

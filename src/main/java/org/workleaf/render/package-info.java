/** From a guide to all files of its site: generated pages, template variables, and the list of everything that is written. */
package org.workleaf.render;

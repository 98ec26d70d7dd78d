/** FreeMarker: how it reads models, and errors that point into templates. */
package org.workleaf.template;

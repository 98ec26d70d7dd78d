/** The published site: the models of pages and worksheets that templates read, URLs, navigation, and output files. */
package org.workleaf.site;

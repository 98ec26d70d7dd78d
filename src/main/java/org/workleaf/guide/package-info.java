/** The guide as a whole: its pages in reading order, their headings, links and worksheets. */
package org.workleaf.guide;

/** The guide as a whole: its pages in reading order, its languages, and which files are published. */
package org.workleaf.guide;

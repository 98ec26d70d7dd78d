/** The command line: one class for each command, and what is printed. */
package org.workleaf.cli;

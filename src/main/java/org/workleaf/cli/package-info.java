/** The command line: one class for each command, and the output to the terminal. */
package org.workleaf.cli;

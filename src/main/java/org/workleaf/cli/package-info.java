/** What is typed on a command line, one class a command, and what is printed in answer. */
package org.workleaf.cli;

/** Text that reads like a form on paper: labels and cells with nothing after or in them, questions with room below. */
package org.workleaf.paperforms;

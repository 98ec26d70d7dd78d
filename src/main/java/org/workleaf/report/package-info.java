/** Diagnostics for other programs: annotations of GitHub, SARIF, JSON. */
package org.workleaf.report;

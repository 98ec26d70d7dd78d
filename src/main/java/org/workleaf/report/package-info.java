/** Diagnostics for other programs: GitHub annotations, SARIF and JSON. */
package org.workleaf.report;

/** Worksheets, their parts and their fields, as records. */
package org.workleaf.worksheet;

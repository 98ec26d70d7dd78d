/** The worksheet dialect: what stands between two comments of a syntax tree, as records that every output is made from. */
package org.workleaf.worksheet;

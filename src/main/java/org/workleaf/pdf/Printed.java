package org.workleaf.pdf;

/**
 * A finished PDF.
 *
 * @param pages how many
 * @param over  how far a sheet reaches onto a page more than it should, in millimetres; 0 where it does not
 */
record Printed(byte[] bytes, int pages, double over) {}

package org.workleaf.source;

/**
 * A position in a source file as editors count it.
 *
 * @param line   line number, from 1
 * @param column column in Unicode code points, from 1
 */
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

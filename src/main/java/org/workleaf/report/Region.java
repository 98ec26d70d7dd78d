package org.workleaf.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.source.Position;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * A stretch of a file in lines and columns from 1, columns in code points, its end behind the last one.
 */
record Region(Position start, Position end) {

    static Region of(SourceFile file, Span span) {
        return new Region(file.position(span.start()), file.position(span.end()));
    }

    /** The four numbers under the names given. */
    Map<String, Object> as(String startLine, String startColumn, String endLine, String endColumn) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put(startLine, start.line());
        numbers.put(startColumn, start.column());
        numbers.put(endLine, end.line());
        numbers.put(endColumn, end.column());
        return numbers;
    }
}

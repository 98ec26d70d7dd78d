package org.workleaf.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.source.Position;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** A region of a file in lines and columns, counted from 1 and in code points; its end is exclusive. */
record Region(Position start, Position end) {

    static Region of(SourceFile file, Span span) {
        return new Region(file.position(span.start()), file.position(span.end()));
    }

    /** The four numbers as a map with these keys. */
    Map<String, Object> as(String startLine, String startColumn, String endLine, String endColumn) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put(startLine, start.line());
        numbers.put(startColumn, start.column());
        numbers.put(endLine, end.line());
        numbers.put(endColumn, end.column());
        return numbers;
    }
}

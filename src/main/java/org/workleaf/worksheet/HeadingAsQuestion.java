package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/** Makes a heading a bold paragraph, which can be the question above ruled lines. */
final class HeadingAsQuestion {

    private HeadingAsQuestion() {}

    static Edit edit(Heading heading) {
        return new Edit(new Span(heading.getStartOffset(), heading.getEndOffset()), text(heading));
    }

    static String text(Heading heading) {
        String text = heading.getText().toString().strip();
        return text.startsWith("**") ? text : "**" + text + "**";
    }
}

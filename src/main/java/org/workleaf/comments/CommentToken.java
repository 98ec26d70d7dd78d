package org.workleaf.comments;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Span;

/** A run of characters between spaces inside a comment, with its location. */
record CommentToken(String text, Span span) {

    private static final String SPACES = " \t\n\u000B\f\r";

    /** @param offset the offset of {@code text} in its file */
    static List<CommentToken> in(String text, int offset) {
        List<CommentToken> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SPACES.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    tokens.add(new CommentToken(text.substring(start, i), new Span(offset + start, offset + i)));
                }
                start = i + 1;
            }
        }
        return tokens;
    }
}

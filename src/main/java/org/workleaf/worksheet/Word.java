package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Span;

/** A run of letters between spaces inside a comment, with its place. */
record Word(String text, Span span) {

    private static final String SPACES = " \t\n\u000B\f\r";

    /** @param offset where {@code text} begins in its file */
    static List<Word> in(String text, int offset) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SPACES.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(new Word(text.substring(start, i), new Span(offset + start, offset + i)));
                }
                start = i + 1;
            }
        }
        return words;
    }
}

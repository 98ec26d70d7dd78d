package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Span;

/** A run of letters between spaces inside a comment, with its place. */
record Word(String text, Span span) {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** @param offset where {@code text} begins in its file */
    static List<Word> in(String text, int offset) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), new Span(offset + matcher.start(), offset + matcher.end())));
        }
        return words;
    }
}

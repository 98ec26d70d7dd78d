package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.PlainText;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** In an English guide, nothing stands twice that was to stand once: a small word in a row, a sentence, a paragraph. */
final class NoRepeatedText {

    /** Only words that no sentence needs twice: "that that" and "had had" are right now and then. */
    private static final Set<String> SMALL = Set.of("the", "a", "an", "and", "of", "to", "with", "for", "from", "your", "my", "our", "their",
            "we", "you", "they", "be", "or", "at");
    private static final int LONGEST_SMALL = 5;
    private static final int SHORTEST_SENTENCE = 12;
    private static final int LONGEST_SENTENCE = 202;
    private static final int LONG = 160;
    /** So many letters of a paragraph tell it from nearly all others of its page. */
    private static final int BEGINNING = 24;

    private NoRepeatedText() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        if (!guide.language().code().startsWith("en")) {
            return found;
        }
        for (Page page : guide.pages()) {
            paragraphs(page, found);
            for (TextBlock passage : page.passages()) {
                words(page, passage, found);
            }
        }
        return found;
    }

    private static void words(Page page, TextBlock passage, List<Diagnostic> found) {
        String words = passage.words();
        int length = words.length();
        int start = 0;
        int end = 0;
        for (int i = 0; i < length; ) {
            int from = i;
            while (i < length && isOfAWord(words.charAt(i))) {
                i++;
            }
            if (i == from) {
                i++;
                continue;
            }
            if (i - from == end - start && i - from <= LONGEST_SMALL && words.regionMatches(true, start, words, from, i - from)) {
                twice(page, passage, start, from, i, found);
            }
            start = from;
            end = i;
        }
    }

    private static boolean isOfAWord(char c) {
        return WordCharacters.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-' || c == '_';
    }

    /**
     * @param start of the first time
     * @param again of the second, which ends at {@code end}
     */
    private static void twice(Page page, TextBlock passage, int start, int again, int end, List<Diagnostic> found) {
        String both = passage.words().substring(start, end);
        String word = passage.words().substring(again, end);
        Span span = passage.at(start, end);
        // AND is not and. What is no running text is blank here, and may well stand between two words.
        boolean shouted = word.length() > 1 && Character.isUpperCase(both.charAt(1));
        if (!shouted && SMALL.contains(word) && both.substring(word.length(), again - start).isBlank()
                && page.source().text().startsWith(both, span.start())) {
            found.add(Diagnostic.advice("doubled-word", page.source(), span, "“" + word + "” stands here twice", "Take one of the two away."));
        }
    }

    /** What was pasted once too often: a whole sentence, or a long paragraph. */
    private static void paragraphs(Page page, List<Diagnostic> found) {
        boolean alike = someBeginAlike(page);
        Map<String, TextBlock> seen = new HashMap<>();
        for (TextBlock passage : page.passages()) {
            sentenceTwice(page, passage).ifPresent(twice -> found.add(Diagnostic.advice("doubled-word", page.source(), twice,
                    "this sentence stands here twice", "Take one of the two away.")));
            if (!alike || !isLong(passage)) {
                continue;
            }
            String words = PlainText.oneLine(passage.words());
            TextBlock first = words.length() < LONG ? null : seen.putIfAbsent(words, passage);
            if (first != null) {
                found.add(Diagnostic.advice("doubled-word", page.source(), passage.span(), "this paragraph stands on the page twice",
                        "Take one of the two away.").withNote(page.source(), first.span(), "the first one"));
            }
        }
    }

    private static boolean isLong(TextBlock passage) {
        return passage.kind() == TextBlock.Kind.PARAGRAPH && passage.words().length() >= LONG;
    }

    /** Whether a second look at the paragraphs is worth while. */
    private static boolean someBeginAlike(Page page) {
        Set<String> beginnings = new HashSet<>();
        for (TextBlock passage : page.passages()) {
            if (isLong(passage) && !beginnings.add(beginning(passage.words()))) {
                return true;
            }
        }
        return false;
    }

    private static String beginning(String words) {
        StringBuilder beginning = new StringBuilder(BEGINNING);
        for (int i = 0; i < words.length() && beginning.length() < BEGINNING; i++) {
            if (!Character.isWhitespace(words.charAt(i))) {
                beginning.append(words.charAt(i));
            }
        }
        return beginning.toString();
    }

    /** The first sentence of a passage that follows itself, with its second time. */
    private static Optional<Span> sentenceTwice(Page page, TextBlock passage) {
        String words = passage.words();
        int end = 0;
        for (int start = 0; words.length() - start > 2 * SHORTEST_SENTENCE; start = end) {
            start = skipSpace(words, start);
            end = sentenceEnd(words, start);
            int again = skipSpace(words, end);
            int last = again + end - start;
            boolean isSentence = end - start >= SHORTEST_SENTENCE && end - start <= LONGEST_SENTENCE && Character.isUpperCase(words.codePointAt(start));
            // The source itself is compared too, as code and addresses are blank here.
            if (isSentence && again > end && words.regionMatches(start, words, again, end - start)
                    && page.source().text().regionMatches(passage.at(start, end).start(), page.source().text(), passage.at(again, last).start(), end - start)
                    && (last == words.length() || Character.isWhitespace(words.charAt(last)))) {
                return Optional.of(passage.at(start, last));
            }
        }
        return Optional.empty();
    }

    /** Behind the next full stop, question or exclamation mark that ends a word, or behind the text. */
    private static int sentenceEnd(String words, int from) {
        int length = words.length();
        for (int at = from; at < length; at++) {
            char c = words.charAt(at);
            if (c == '.' || c == '!' || c == '?') {
                return at + 1;
            }
        }
        return length;
    }

    private static int skipSpace(String words, int from) {
        int at = from;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at;
    }
}

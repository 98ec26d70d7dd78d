package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Passage;
import org.workleaf.markdown.PlainText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** In an English guide, nothing stands twice that was to stand once: a small word in a row, a sentence, a paragraph. */
final class WordsStandOnce {

    /** Only words that no sentence needs twice: "that that" and "had had" are right now and then. */
    private static final Set<String> SMALL = Set.of("the", "a", "an", "and", "of", "to", "with", "for", "from", "your", "my", "our", "their",
            "we", "you", "they", "be", "or", "at");
    private static final int SHORTEST_SENTENCE = 12;
    private static final int LONGEST_SENTENCE = 202;
    private static final int LONG = 160;

    private WordsStandOnce() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        if (!guide.language().code().startsWith("en")) {
            return found;
        }
        for (Page page : guide.pages()) {
            paragraphs(page, found);
            page.passages().forEach(passage -> words(page, passage, found));
        }
        return found;
    }

    private static void words(Page page, Passage passage, List<Diagnostic> found) {
        String words = passage.words();
        String before = "";
        int start = 0;
        int end = 0;
        for (int i = 0; i < words.length(); ) {
            int from = i;
            while (i < words.length() && (Character.isLetterOrDigit(words.charAt(i)) || "'’-_".indexOf(words.charAt(i)) >= 0)) {
                i++;
            }
            if (i == from) {
                i++;
                continue;
            }
            String word = words.substring(from, i);
            Span span = passage.at(start, i);
            // What is no running text is blank here, and may well stand between two words; AND is not and.
            boolean shouted = before.length() > 1 && Character.isUpperCase(before.charAt(1));
            if (word.equalsIgnoreCase(before) && !shouted && SMALL.contains(word) && words.substring(end, from).isBlank()
                    && page.source().text().startsWith(words.substring(start, i), span.start())) {
                found.add(Diagnostic.advice("doubled-word", page.source(), span, "“" + word + "” stands here twice", "Take one of the two away."));
            }
            before = word;
            start = from;
            end = i;
        }
    }

    /** What was pasted once too often: a whole sentence, or a long paragraph. */
    private static void paragraphs(Page page, List<Diagnostic> found) {
        Map<String, Passage> seen = new HashMap<>();
        for (Passage passage : page.passages()) {
            sentenceTwice(page, passage).ifPresent(twice -> found.add(Diagnostic.advice("doubled-word", page.source(), twice,
                    "this sentence stands here twice", "Take one of the two away.")));
            if (passage.kind() != Passage.Kind.PARAGRAPH || passage.words().length() < LONG) {
                continue;
            }
            String words = PlainText.oneLine(passage.words());
            Passage first = words.length() < LONG ? null : seen.putIfAbsent(words, passage);
            if (first != null) {
                found.add(Diagnostic.advice("doubled-word", page.source(), passage.span(), "this paragraph stands on the page twice",
                        "Take one of the two away.").withNote(page.source(), first.span(), "the first one"));
            }
        }
    }

    /** The first sentence of a passage that follows itself, with its second time. */
    private static Optional<Span> sentenceTwice(Page page, Passage passage) {
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
        int at = from;
        while (at < words.length() && ".!?".indexOf(words.charAt(at)) < 0) {
            at++;
        }
        return Math.min(at + 1, words.length());
    }

    private static int skipSpace(String words, int from) {
        int at = from;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at;
    }
}

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
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No small word, sentence or long paragraph is repeated by mistake. Only English guides are checked. */
final class NoAccidentalRepetition {

    /** Only words that are never right twice in a row: "that that" and "had had" can be. */
    private static final Set<String> SMALL = Set.of("the", "a", "an", "and", "of", "to", "with", "for", "from", "your", "my", "our", "their",
            "we", "you", "they", "be", "or", "at");
    private static final int LONGEST_SMALL = 5;
    private static final int SHORTEST_SENTENCE = 12;
    private static final int LONGEST_SENTENCE = 202;
    private static final int LONG = 160;
    /** This many letters distinguish a paragraph from nearly all others on its page. */
    private static final int BEGINNING = 24;

    private NoAccidentalRepetition() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        if (!guide.language().code().startsWith("en")) {
            return found;
        }
        for (Page page : guide.pages()) {
            paragraphs(page, found);
            for (MaskedBlock block : page.textBlocks()) {
                repeatedWords(page, block, found);
            }
        }
        return found;
    }

    private static void repeatedWords(Page page, MaskedBlock block, List<Diagnostic> found) {
        String words = block.words();
        int length = words.length();
        int start = 0;
        int end = 0;
        for (int i = 0; i < length; ) {
            int from = i;
            while (i < length && isWordCharacter(words.charAt(i))) {
                i++;
            }
            if (i == from) {
                i++;
                continue;
            }
            if (i - from == end - start && i - from <= LONGEST_SMALL && words.regionMatches(true, start, words, from, i - from)) {
                repeatedWord(page, block, start, from, i, found);
            }
            start = from;
            end = i;
        }
    }

    private static boolean isWordCharacter(char c) {
        return WordCharacters.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-' || c == '_';
    }

    /**
     * @param start where the first word starts
     * @param again where the second one starts, which ends at {@code end}
     */
    private static void repeatedWord(Page page, MaskedBlock block, int start, int again, int end, List<Diagnostic> found) {
        String both = block.words().substring(start, end);
        String word = block.words().substring(again, end);
        Span span = block.at(start, end);
        // "and AND" may be intended. Code and link targets are masked with spaces here, so the source decides whether there is anything
        // between the two words.
        boolean isUpperCase = word.length() > 1 && Character.isUpperCase(both.charAt(1));
        if (!isUpperCase && SMALL.contains(word) && both.substring(word.length(), again - start).isBlank()
                && page.source().text().startsWith(both, span.start())) {
            found.add(Diagnostic.advice("doubled-word", page.source(), span, "“" + word + "” is repeated", "Remove one of the two."));
        }
    }

    /** Sentences and long paragraphs that were pasted twice. */
    private static void paragraphs(Page page, List<Diagnostic> found) {
        boolean mayRepeat = someStartAlike(page);
        Map<String, MaskedBlock> seen = new HashMap<>();
        for (MaskedBlock block : page.textBlocks()) {
            sentenceTwice(page, block).ifPresent(twice -> found.add(Diagnostic.advice("doubled-word", page.source(), twice,
                    "this sentence is repeated", "Remove one of the two.")));
            if (!mayRepeat || !isLong(block)) {
                continue;
            }
            String words = HtmlTextExtractor.oneLine(block.words());
            MaskedBlock first = words.length() < LONG ? null : seen.putIfAbsent(words, block);
            if (first != null) {
                found.add(Diagnostic.advice("doubled-word", page.source(), block.span(), "this paragraph is repeated",
                        "Remove one of the two.").withNote(page.source(), first.span(), "the first one"));
            }
        }
    }

    private static boolean isLong(MaskedBlock block) {
        return block.kind() == MaskedBlock.Kind.PARAGRAPH && block.words().length() >= LONG;
    }

    /** Whether two long paragraphs start with the same letters; if not, there is no need to compare them. */
    private static boolean someStartAlike(Page page) {
        Set<String> beginnings = new HashSet<>();
        for (MaskedBlock block : page.textBlocks()) {
            if (isLong(block) && !beginnings.add(beginning(block.words()))) {
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

    /** The first sentence that is followed by itself, with its repetition. */
    private static Optional<Span> sentenceTwice(Page page, MaskedBlock block) {
        String words = block.words();
        int end = 0;
        for (int start = 0; words.length() - start > 2 * SHORTEST_SENTENCE; start = end) {
            start = skipSpace(words, start);
            end = sentenceEnd(words, start);
            int again = skipSpace(words, end);
            int last = again + end - start;
            boolean isSentence = end - start >= SHORTEST_SENTENCE && end - start <= LONGEST_SENTENCE && Character.isUpperCase(words.codePointAt(start));
            // The source is compared too, because code and link targets are masked with spaces here.
            if (isSentence && again > end && words.regionMatches(start, words, again, end - start)
                    && page.source().text().regionMatches(block.at(start, end).start(), page.source().text(), block.at(again, last).start(), end - start)
                    && (last == words.length() || Character.isWhitespace(words.charAt(last)))) {
                return Optional.of(block.at(start, last));
            }
        }
        return Optional.empty();
    }

    /** The offset after the next full stop, question mark or exclamation mark, or the end of the text. */
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

package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Passage;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** In an English guide, nothing stands twice that was to stand once: a small word in a row, a sentence, a paragraph. */
final class WordsStandOnce {

    /** Only words that no sentence needs twice: "that that" and "had had" are right now and then. */
    private static final Set<String> SMALL = Set.of("the", "a", "an", "and", "of", "to", "with", "for", "from", "your", "my", "our", "their",
            "we", "you", "they", "be", "or", "at");
    private static final Pattern SENTENCE_TWICE = Pattern.compile("(?<![^\\s])(\\p{Lu}[^.!?\\n]{10,200}[.!?])\\s+\\1(?!\\S)");
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
            Matcher sentence = SENTENCE_TWICE.matcher(passage.words());
            if (passage.words().length() > 24 && sentence.find()) {
                found.add(Diagnostic.advice("doubled-word", page.source(), passage.at(sentence.start(), sentence.end()),
                        "this sentence stands here twice", "Take one of the two away."));
            }
            String words = passage.words().replaceAll("\\s+", " ").strip();
            Passage first = words.length() < LONG || passage.kind() != Passage.Kind.PARAGRAPH ? null : seen.putIfAbsent(words, passage);
            if (first != null) {
                found.add(Diagnostic.advice("doubled-word", page.source(), passage.span(), "this paragraph stands on the page twice",
                        "Take one of the two away.").withNote(page.source(), first.span(), "the first one"));
            }
        }
    }
}

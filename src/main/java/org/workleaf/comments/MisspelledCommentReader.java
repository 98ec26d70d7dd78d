package org.workleaf.comments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/**
 * Recognizes misspelled forms of {@code <!-- end -->}, {@code <!-- page -->} or {@code <!-- words -->}.
 *
 * <p>{@code <!-- end worksheet -->} → the end of a block.
 */
public final class MisspelledCommentReader {

    private static final Set<String> PAGE = Set.of("page break", "page-break", "pagebreak", "new page", "new-page", "newpage", "page:");
    private static final Set<String> WORDS = Set.of("word", "words:", "word bank", "word-bank", "wordbank", "word list", "word-list", "wordlist");

    private static final Pattern EDGE_PUNCTUATION = Pattern.compile("^[^\\p{L}/]+|[^\\p{L}:]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private MisspelledCommentReader() {}

    /** @param inner the text between {@code <!--} and {@code -->} */
    static Optional<Comment> in(String inner, Span span) {
        String trimmed = EDGE_PUNCTUATION.matcher(inner.toLowerCase(Locale.ROOT)).replaceAll("");
        List<String> words = List.of(SPACES.split(trimmed));
        if (isEnd(words)) {
            return Optional.of(new Comment.Ending(span));
        }
        if (WORDS.contains(trimmed) || words.size() == 1 && trimmed.length() < 7 && !trimmed.equals("works") && resembles(trimmed, "words")) {
            return Optional.of(new Comment.Words(span));
        }
        boolean page = PAGE.contains(trimmed) || words.size() == 1 && trimmed.length() < 6 && resembles(trimmed, "page");
        return page ? Optional.of(new Comment.Page(span)) : Optional.empty();
    }

    /** The same for a paragraph that isn't a comment only because of a typo: {@code <!- end ->}. */
    public static Optional<Comment> inText(String text, Span span) {
        return text.length() < 100 && text.startsWith("<") ? in(text.replaceAll("^[^\\p{L}/]+", ""), span) : Optional.empty();
    }

    private static boolean isEnd(List<String> words) {
        String first = words.get(0).endsWith(":") ? words.get(0).substring(0, words.get(0).length() - 1) : words.get(0);
        boolean end = first.length() < 5 && resembles(first, "end");
        if (words.size() == 1) {
            return end || first.startsWith("/") && (isKind(first.substring(1)) || first.equals("/end"));
        }
        return words.size() == 2 && (first.equals("end") || first.equals("/end") || isKind(first) && words.get(1).equals("end"));
    }

    private static boolean isKind(String word) {
        return WorksheetKind.withKeyword(word).isPresent();
    }

    private static boolean resembles(String word, String known) {
        return SpellingSuggestion.forWord(word, List.of(known)).isPresent();
    }
}

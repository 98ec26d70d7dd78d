package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.source.Diagnostic;

/**
 * No sentence needs a higher reading age than {@code check.reading-age}; only for English guides with that setting.
 *
 * <p>The age is based on the Automated Readability Index (E. A. Smith and R. J. Senter, 1967): 4.71 × letters per word + 0.5 × words per
 * sentence − 21.43, rounded up, is the school year; five more is the age at its start.
 */
final class SentencesAreReadable {

    private static final String CLOSING = "”’\")]*_";
    /** The formula is meant for whole pages; in a short sentence, a single long word would decide. */
    private static final int FEWEST_WORDS = 12;

    private final int age;
    private final Page page;
    private final List<Diagnostic> found;

    private SentencesAreReadable(int age, Page page, List<Diagnostic> found) {
        this.age = age;
        this.page = page;
        this.found = found;
    }

    static List<Diagnostic> check(Guide guide, CheckSettings settings) {
        List<Diagnostic> found = new ArrayList<>();
        if (settings.readingAge().isPresent() && guide.language().code().startsWith("en")) {
            for (Page page : guide.pages()) {
                // Titles of works can't be changed.
                if (!page.address().path().equals(guide.language().home() + settings.references())) {
                    SentencesAreReadable rule = new SentencesAreReadable(settings.readingAge().getAsInt(), page, found);
                    for (MaskedBlock block : page.textBlocks()) {
                        if (block.kind() == MaskedBlock.Kind.PARAGRAPH) {
                            rule.check(block);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void check(MaskedBlock block) {
        String words = block.words();
        int length = words.length();
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (isEnd(words.charAt(at))) {
                at = skipEnd(words, at);
                if (at == length || Character.isWhitespace(words.charAt(at))) {
                    check(block, from, at);
                    from = at;
                }
            }
        }
        check(block, from, length);
    }

    /** Colons and semicolons count too, because readers pause after them as after a full stop. */
    private static boolean isEnd(char c) {
        return c <= '?' ? c == '.' || c == '!' || c == '?' || c == ':' || c == ';' : c == '…';
    }

    private static int skipEnd(String words, int end) {
        int at = end;
        while (at < words.length() && isEnd(words.charAt(at))) {
            at++;
        }
        while (at < words.length() && CLOSING.indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void check(MaskedBlock block, int from, int to) {
        int needed = age(block.words(), from, to);
        if (needed > age) {
            String sentence = block.words().substring(from, to);
            int start = from + sentence.length() - sentence.stripLeading().length();
            found.add(Diagnostic.advice("hard-sentence", page.source(), block.at(start, from + sentence.stripTrailing().length()),
                    "this sentence needs a reading age of " + needed + ", but the guide is written for " + age,
                    "Split it in two, or use shorter words."));
        }
    }

    /** The reading age in years, at least 5; 0 for a sentence that is too short to be judged. */
    private static int age(String text, int from, int to) {
        int words = 0;
        int letters = 0;
        int parentheses = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')') { // readers can skip what is in parentheses, such as a citation
                parentheses = c == '(' ? parentheses + 1 : Math.max(0, parentheses - 1);
                inWord = false;
            } else if (parentheses == 0 && WordCharacters.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                letters++;
                inWord = true;
            } else {
                inWord = inWord && (c == '\'' || c == '’' || c == '-');
            }
        }
        if (words < FEWEST_WORDS) {
            return 0;
        }
        double index = 4.71 * letters / words + 0.5 * words - 21.43;
        return 5 + Math.max(0, (int) Math.ceil(index));
    }
}

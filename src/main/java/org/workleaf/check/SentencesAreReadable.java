package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.Diagnostic;

/**
 * In an English guide with a {@code check.reading-age}, no sentence asks for a higher age.
 *
 * <p>The age is that of the Automated Readability Index (E. A. Smith and R. J. Senter, 1967): 4.71 letters a word and 0.5 words a
 * sentence less 21.43, rounded up, give a year of school, and five more the age at its beginning.
 */
final class SentencesAreReadable {

    private static final String CLOSING = "”’\")]*_";
    /** The formula was made for pages; in a sentence of a few words a single long one would decide. */
    private static final int FEWEST_WORDS = 12;

    private final int age;
    private final Page page;
    private final List<Diagnostic> found;

    private SentencesAreReadable(int age, Page page, List<Diagnostic> found) {
        this.age = age;
        this.page = page;
        this.found = found;
    }

    static List<Diagnostic> check(Guide guide, CheckConfig settings) {
        List<Diagnostic> found = new ArrayList<>();
        if (settings.readingAge().isPresent() && guide.language().code().startsWith("en")) {
            for (Page page : guide.pages()) {
                // Titles of works are as they are.
                if (!page.address().path().equals(guide.language().home() + settings.references())) {
                    SentencesAreReadable rule = new SentencesAreReadable(settings.readingAge().getAsInt(), page, found);
                    for (TextBlock passage : page.passages()) {
                        if (passage.kind() == TextBlock.Kind.PARAGRAPH) {
                            rule.check(passage);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void check(TextBlock passage) {
        String words = passage.words();
        int length = words.length();
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (isEnd(words.charAt(at))) {
                at = behindEnd(words, at);
                if (at == length || Character.isWhitespace(words.charAt(at))) {
                    check(passage, from, at);
                    from = at;
                }
            }
        }
        check(passage, from, length);
    }

    /** Behind a colon or a semicolon a reader breathes as behind a full stop. */
    private static boolean isEnd(char c) {
        return c <= '?' ? c == '.' || c == '!' || c == '?' || c == ':' || c == ';' : c == '…';
    }

    private static int behindEnd(String words, int end) {
        int at = end;
        while (at < words.length() && isEnd(words.charAt(at))) {
            at++;
        }
        while (at < words.length() && CLOSING.indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void check(TextBlock passage, int from, int to) {
        int asked = age(passage.words(), from, to);
        if (asked > age) {
            String sentence = passage.words().substring(from, to);
            int start = from + sentence.length() - sentence.stripLeading().length();
            found.add(Diagnostic.advice("hard-sentence", page.source(), passage.at(start, from + sentence.stripTrailing().length()),
                    "this sentence asks for a reading age of " + asked + ", and the guide is written for " + age,
                    "Make two of it, or put shorter words in the place of the long ones."));
        }
    }

    /** In years, from 5; 0 for what is too short to be judged. */
    private static int age(String text, int from, int to) {
        int words = 0;
        int letters = 0;
        int aside = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')') { // who reads past a citation or an aside can read past its length too
                aside = c == '(' ? aside + 1 : Math.max(0, aside - 1);
                inWord = false;
            } else if (aside == 0 && WordCharacters.isLetterOrDigit(c)) {
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

package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** Published text contains no to-do notes and no placeholder text; notes belong in comments. */
final class NoPlaceholderText {

    private static final String NOTE = "(?:TODO|FIXME|TBD|TBC|XXX+)";
    /** Only notes at the start of a text or next to a colon or bracket: a text may mention a file called TODO. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:\\A\\s*|[:(\\[]\\s?)(?<note>" + NOTE + ")(?![\\w-])|(?<![\\w-])(?<label>" + NOTE + ")(?=:)|(?<gap>\\?{3,}|(?i:lorem ipsum"
                    + "|insert (?:text|name|link|date) here)(?!\\w)"
                    + "|\\[(?:NAME|DATE|PLACE|TITLE|LINK|YEAR|(?i:your|insert|placeholder)\\b[^\\[\\]\\n]{0,40})\\])");

    /** Every match of the pattern contains one of these, or “psum”, “ here” or a placeholder in brackets. */
    private static final List<String> CAPITALS = List.of("TODO", "FIXME", "TBD", "TBC", "XXX", "???", "PSUM");

    /** The first letters of placeholders in brackets. */
    private static final String GAP_INITIALS = "NDPTLYI";

    private NoPlaceholderText() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            for (MaskedBlock block : page.textBlocks()) {
                if (mayHold(block.words())) {
                    check(page, block, found);
                }
            }
        }
        return found;
    }

    private static void check(Page page, MaskedBlock block, List<Diagnostic> found) {
        Matcher unfinished = UNFINISHED.matcher(block.words());
        if (unfinished.find() && !isLink(page, block.at(unfinished.start(), unfinished.end()))) {
            String group = unfinished.group("note") != null ? "note" : unfinished.group("label") != null ? "label" : "gap";
            found.add(Diagnostic.warning("unfinished", page.source(), block.at(unfinished.start(group), unfinished.end(group)),
                    "`" + unfinished.group(group) + "` would be published",
                    "Write what belongs here, or put the note in a comment: `<!-- to do: … -->`."));
        }
    }

    /** Whether the pattern may match: a fast test that most texts fail. */
    private static boolean mayHold(String words) {
        boolean hasCapitals = false;
        char before = ' ';
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            if (c == '[' && i + 1 < length && GAP_INITIALS.indexOf(Character.toUpperCase(words.charAt(i + 1))) >= 0
                    || c == 'h' && before == ' ' && words.startsWith("here", i) || c == 'p' && words.startsWith("psum", i)) {
                return true;
            }
            hasCapitals |= isCapital(c) && isCapital(before);
            before = c;
        }
        return hasCapitals && CAPITALS.stream().anyMatch(words::contains);
    }

    /** A capital letter or a question mark. */
    private static boolean isCapital(char c) {
        return c >= '?' && c <= 'Z';
    }

    /** {@code [Your work](https://…)} is a link; its address is masked with spaces in a text block, so this looks at the source. */
    private static boolean isLink(Page page, Span span) {
        String text = page.source().text();
        return text.charAt(span.end() - 1) == ']' && span.end() < text.length() && "([:".indexOf(text.charAt(span.end())) >= 0;
    }
}

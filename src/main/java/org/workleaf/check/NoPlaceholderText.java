package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No note to oneself and no filling is left in what readers read; comments are the place for both. */
final class NoPlaceholderText {

    private static final String NOTE = "(?:TODO|FIXME|TBD|TBC|XXX+)";
    /** Not each of them: a file may be called TODO, and spoken of. */
    private static final Pattern LEFT = Pattern.compile(
            "(?:\\A\\s*|[:(\\[]\\s?)(?<note>" + NOTE + ")(?![\\w-])|(?<![\\w-])(?<told>" + NOTE + ")(?=:)|(?<gap>\\?{3,}|(?i:lorem ipsum"
                    + "|insert (?:text|name|link|date) here)(?!\\w)"
                    + "|\\[(?:NAME|DATE|PLACE|TITLE|LINK|YEAR|(?i:your|insert|placeholder)\\b[^\\[\\]\\n]{0,40})\\])");

    /** One of these stands in all that the pattern finds, or else “psum”, “ here”, or what is to be filled in. */
    private static final List<String> LOUD = List.of("TODO", "FIXME", "TBD", "TBC", "XXX", "???", "PSUM");

    /** How what stands in brackets, to be filled in, may begin. */
    private static final String GAPS = "NDPTLYI";

    private NoPlaceholderText() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            for (TextBlock passage : page.passages()) {
                if (mayHold(passage.words())) {
                    look(page, passage, found);
                }
            }
        }
        return found;
    }

    private static void look(Page page, TextBlock passage, List<Diagnostic> found) {
        Matcher left = LEFT.matcher(passage.words());
        if (left.find() && !isLink(page, passage.at(left.start(), left.end()))) {
            String group = left.group("note") != null ? "note" : left.group("told") != null ? "told" : "gap";
            found.add(Diagnostic.warning("unfinished", page.source(), passage.at(left.start(group), left.end(group)),
                    "`" + left.group(group) + "` would be read by readers",
                    "Write what belongs here, or put the note into a comment: `<!-- to do: … -->`."));
        }
    }

    private static boolean mayHold(String words) {
        boolean loud = false;
        char before = ' ';
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            if (c == '[' && i + 1 < length && GAPS.indexOf(Character.toUpperCase(words.charAt(i + 1))) >= 0
                    || c == 'h' && before == ' ' && words.startsWith("here", i) || c == 'p' && words.startsWith("psum", i)) {
                return true;
            }
            loud |= isLoud(c) && isLoud(before);
            before = c;
        }
        return loud && LOUD.stream().anyMatch(words::contains);
    }

    /** A capital letter or a question mark. */
    private static boolean isLoud(char c) {
        return c >= '?' && c <= 'Z';
    }

    /** {@code [Your work](https://…)} is a link, whose address is blank here. */
    private static boolean isLink(Page page, Span span) {
        String text = page.source().text();
        return text.charAt(span.end() - 1) == ']' && span.end() < text.length() && "([:".indexOf(text.charAt(span.end())) >= 0;
    }
}

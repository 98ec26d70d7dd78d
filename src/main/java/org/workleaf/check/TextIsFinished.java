package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No note to oneself and no filling is left in what readers read; comments are the place for both. */
final class TextIsFinished {

    private static final String NOTE = "(?:TODO|FIXME|TBD|TBC|XXX+)";
    /** Not each of them: a file may be called TODO, and spoken of. */
    private static final Pattern LEFT = Pattern.compile(
            "(?:\\A\\s*|[:(\\[]\\s?)(?<note>" + NOTE + ")(?![\\w-])|(?<![\\w-])(?<told>" + NOTE + ")(?=:)|(?<gap>\\?{3,}|(?i:lorem ipsum"
                    + "|insert (?:text|name|link|date) here)(?!\\w)"
                    + "|\\[(?:NAME|DATE|PLACE|TITLE|LINK|YEAR|(?i:your|insert|placeholder)\\b[^\\[\\]\\n]{0,40})\\])");

    /** One of these stands in all that the pattern finds. */
    private static final List<String> SIGNS = List.of("TODO", "FIXME", "TBD", "TBC", "XXX", "???", "psum", "PSUM", " here");

    /** How what stands in brackets, to be filled in, may begin. */
    private static final String GAPS = "NDPTLYI";

    private TextIsFinished() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            page.passages().stream().filter(passage -> mayHold(passage.words())).forEach(passage -> {
                Matcher left = LEFT.matcher(passage.words());
                if (left.find() && !isLink(page, passage.at(left.start(), left.end()))) {
                    String group = left.group("note") != null ? "note" : left.group("told") != null ? "told" : "gap";
                    found.add(Diagnostic.warning("unfinished", page.source(), passage.at(left.start(group), left.end(group)),
                            "`" + left.group(group) + "` would be read by readers",
                            "Write what belongs here, or put the note into a comment: `<!-- to do: … -->`."));
                }
            });
        }
        return found;
    }

    private static boolean mayHold(String words) {
        for (int at = words.indexOf('['); at >= 0; at = words.indexOf('[', at + 1)) {
            if (at + 1 < words.length() && GAPS.indexOf(Character.toUpperCase(words.charAt(at + 1))) >= 0) {
                return true;
            }
        }
        for (String sign : SIGNS) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** {@code [Your work](https://…)} is a link, whose address is blank here. */
    private static boolean isLink(Page page, Span span) {
        String text = page.source().text();
        return text.charAt(span.end() - 1) == ']' && span.end() < text.length() && "([:".indexOf(text.charAt(span.end())) >= 0;
    }
}

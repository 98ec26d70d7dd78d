package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.Diagnostic;

/** What was written as a heading, a list or a note of another kind of Markdown is not left as text in silence. */
final class MarkdownSyntaxIsSupported {

    /** @param sign what stands in all that the pattern finds */
    private record Mark(String sign, Pattern pattern, String message, String help) {

        static Mark of(String pattern, String message, String help) {
            return with("", pattern, message, help);
        }

        static Mark with(String sign, String pattern, String message, String help) {
            return new Mark(sign, Pattern.compile(pattern, Pattern.MULTILINE), message, help);
        }
    }

    private static final String LINE = "^[ \\t>]*+";

    private static final List<Mark> IN_PARAGRAPHS = List.of(
            Mark.of(LINE + "(#{1,6}(?:\\p{Lu}|[\u00A0\u2000-\u200B\u3000])|#{2,6}[\\p{L}\\p{N}])", "this is not read as a heading",
                    "A heading has a plain space behind its hashes: `## Words`."),
            Mark.of(LINE + "(#{7,})(?=\\s)", "this is not read as a heading", "A heading has at most six hashes."),
            Mark.of(LINE + "([-+*](?:\\[[ xX]?\\]|\\([ xX]?\\))(?=\\s))", "this is not read as a list",
                    "Write a space behind the sign of the list: `- [ ] words`."),
            Mark.of(LINE + "([-+](?=\\p{L}).*)\\R[ \\t>]*+[-+](?=\\p{L})", "this is not read as a list",
                    "Write a space behind the sign in front of each item: `- words`."),
            Mark.of(LINE + "([0-9]{1,2}[.)](?=\\p{Lu}).*)\\R[ \\t>]*+[0-9]{1,2}[.)](?=\\p{Lu})", "this is not read as a list",
                    "Write a space behind the number of each item: `1. words`."),
            Mark.of(LINE + "([-+*][\u00A0\u2000-\u200B\u3000])", "this is not read as a list",
                    "The space behind the sign is not a plain one. Type it anew: `- words`."),
            Mark.of(LINE + "([•●◦▪‣∙])(?=\\s)", "this sign makes no list", "Begin each item with a hyphen and a space: `- words`."),
            Mark.of(LINE + "(:::+[ \\t]*+\\w*)", "colons mark nothing here",
                    "A worksheet begins with a comment on a line of its own, `<!-- worksheet: a-name -->`, and ends with `<!-- end -->`."),
            Mark.of("\\A[ \\t>]*+(\\[!(?i:note|tip|important|warning|caution)\\])", "this is shown as it stands",
                    "Begin with the word in bold: `> **Note:** …`."));

    private static final List<Mark> ANYWHERE = List.of(
            Mark.with("{", "(?<![\\\\{])(\\{[#.=:][^{}\\s][^{}\\n]{0,60}\\})", "names in braces are shown as they stand",
                    "The name of a field stands in a comment: `<!-- #a-name -->`. Headings get their anchors by themselves."),
            Mark.with("{", "(\\{[a-z][a-z-]*=[^{}\\n]*\\})", "what stands in braces is shown as it is", "Take it away: a link has words and an address."),
            Mark.with("{", "(\\{\\{[^{}\\n]+\\}\\}|\\{%[^%\\n]+%\\}|\\$\\{[^{}\\n]+\\})", "nothing is filled in here: this is shown as it stands",
                    "Write the words themselves. To show such signs, put them between backquotes."),
            Mark.with("==", "(?<![=\\w])(==[^\\s=][^=\\n]{0,80}==)(?![=\\w])", "these signs are shown as they are",
                    "Words are marked by `<mark>` in front and `</mark>` behind, or in bold."),
            Mark.with("TOC", "(?<!\\\\)(\\[(?:TOC|_TOC_)\\])", "this is shown as it stands", "Take it away: the site has its own contents."),
            Mark.with("[[", "(?<![\\\\\\w\\[])(\\[\\[[^\\[\\]\\n]{1,80}\\]\\])", "this is not read as a link",
                    "Write the words in square brackets and where they lead in round ones: `[words](10-be-open.md)`."));

    private final List<Diagnostic> found = new ArrayList<>();

    private MarkdownSyntaxIsSupported() {}

    static List<Diagnostic> check(Guide guide) {
        MarkdownSyntaxIsSupported rule = new MarkdownSyntaxIsSupported();
        for (Page page : guide.pages()) {
            for (TextBlock passage : page.passages()) {
                if (passage.kind() == TextBlock.Kind.PARAGRAPH && beginsWithASign(passage.words())) {
                    for (Mark mark : IN_PARAGRAPHS) {
                        rule.tell(page, passage, mark);
                    }
                }
                if (holdsASign(passage.words())) {
                    for (Mark mark : ANYWHERE) {
                        rule.tell(page, passage, mark);
                    }
                }
            }
        }
        return rule.found;
    }

    /** Whether a line of it begins with something else than a word: few do, and only those are looked at closely. */
    private static boolean beginsWithASign(String words) {
        boolean beginning = true;
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\r') {
                beginning = true;
            } else if (beginning) {
                if (isSign(c, i + 1 < length ? words.charAt(i + 1) : ' ')) {
                    return true;
                }
                beginning = c == ' ' || c == '\t' || c == '>';
            }
        }
        return false;
    }

    /** @param next what stands behind it: many a paragraph begins with bold words, or with a link */
    private static boolean isSign(char c, char next) {
        return switch (c) {
            case '*' -> next == '[' || next == '(' || next > '~';
            case '[' -> next == '!';
            case ':' -> next == ':';
            default -> "#-+•●◦▪‣∙0123456789".indexOf(c) >= 0;
        };
    }

    /** Whether one of the signs is in it with which all begins that is told of anywhere. */
    private static boolean holdsASign(String words) {
        return words.indexOf('{') >= 0 || words.indexOf('[') >= 0 || words.contains("==");
    }

    private void tell(Page page, TextBlock passage, Mark mark) {
        if (!passage.words().contains(mark.sign())) {
            return;
        }
        Matcher written = mark.pattern().matcher(passage.words());
        if (written.find()) {
            found.add(Diagnostic.warning("stray-mark", page.source(), passage.at(written.start(1), written.end(1)), mark.message(), mark.help()));
        }
    }
}

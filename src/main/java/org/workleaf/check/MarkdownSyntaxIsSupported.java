package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.source.Diagnostic;

/** Syntax of other Markdown dialects and malformed headings or lists are reported instead of being published as text. */
final class MarkdownSyntaxIsSupported {

    /** @param required a string that every match contains, to skip most texts quickly; may be empty */
    private record Mark(String required, Pattern pattern, String message, String help) {

        static Mark of(String pattern, String message, String help) {
            return with("", pattern, message, help);
        }

        static Mark with(String required, String pattern, String message, String help) {
            return new Mark(required, Pattern.compile(pattern, Pattern.MULTILINE), message, help);
        }
    }

    private static final String LINE = "^[ \\t>]*+";

    private static final List<Mark> IN_PARAGRAPHS = List.of(
            Mark.of(LINE + "(#{1,6}(?:\\p{Lu}|[\u00A0\u2000-\u200B\u3000])|#{2,6}[\\p{L}\\p{N}])", "this is not read as a heading",
                    "A heading has a plain space after its hashes: `## Heading`."),
            Mark.of(LINE + "(#{7,})(?=\\s)", "this is not read as a heading", "A heading has at most six hashes."),
            Mark.of(LINE + "([-+*](?:\\[[ xX]?\\]|\\([ xX]?\\))(?=\\s))", "this is not read as a list",
                    "Write a space after the list marker: `- [ ] text`."),
            Mark.of(LINE + "([-+](?=\\p{L}).*)\\R[ \\t>]*+[-+](?=\\p{L})", "this is not read as a list",
                    "Write a space after the marker of each item: `- text`."),
            Mark.of(LINE + "([0-9]{1,2}[.)](?=\\p{Lu}).*)\\R[ \\t>]*+[0-9]{1,2}[.)](?=\\p{Lu})", "this is not read as a list",
                    "Write a space after the number of each item: `1. text`."),
            Mark.of(LINE + "([-+*][\u00A0\u2000-\u200B\u3000])", "this is not read as a list",
                    "The space after the list marker is a special one. Type it again: `- text`."),
            Mark.of(LINE + "([•●◦▪‣∙])(?=\\s)", "this character doesn't start a list", "Start each item with a hyphen and a space: `- text`."),
            Mark.of(LINE + "(:::+[ \\t]*+\\w*)", "colons have no effect here",
                    "A worksheet starts with a comment on a line of its own, `<!-- worksheet: a-name -->`, and ends with `<!-- end -->`."),
            Mark.of("\\A[ \\t>]*+(\\[!(?i:note|tip|important|warning|caution)\\])", "readers will see this as it is written",
                    "Start with the word in bold: `> **Note:** …`."));

    private static final List<Mark> ANYWHERE = List.of(
            Mark.with("{", "(?<![\\\\{])(\\{[#.=:][^{}\\s][^{}\\n]{0,60}\\})", "readers will see this name in braces",
                    "Name a field in a comment: `<!-- #a-name -->`. Headings get their anchors automatically."),
            Mark.with("{", "(\\{[a-z][a-z-]*=[^{}\\n]*\\})", "readers will see these braces", "Remove them: a link has only a text and an address."),
            Mark.with("{", "(\\{\\{[^{}\\n]+\\}\\}|\\{%[^%\\n]+%\\}|\\$\\{[^{}\\n]+\\})", "template placeholders aren't replaced: readers will see this",
                    "Write the text itself. To show a placeholder, put it in backticks."),
            Mark.with("==", "(?<![=\\w])(==[^\\s=][^=\\n]{0,80}==)(?![=\\w])", "readers will see these equals signs",
                    "To highlight words, put `<mark>` before and `</mark>` after them, or use bold."),
            Mark.with("TOC", "(?<!\\\\)(\\[(?:TOC|_TOC_)\\])", "readers will see this as it is written", "Remove it: the site has its own table of contents."),
            Mark.with("[[", "(?<![\\\\\\w\\[])(\\[\\[[^\\[\\]\\n]{1,80}\\]\\])", "this is not read as a link",
                    "Write the text in square brackets and the target in parentheses: `[text](10-be-open.md)`."));

    private final List<Diagnostic> found = new ArrayList<>();

    private MarkdownSyntaxIsSupported() {}

    static List<Diagnostic> check(Guide guide) {
        MarkdownSyntaxIsSupported rule = new MarkdownSyntaxIsSupported();
        for (Page page : guide.pages()) {
            for (MaskedBlock block : page.textBlocks()) {
                if (block.kind() == MaskedBlock.Kind.PARAGRAPH && hasLineWithMarker(block.words())) {
                    for (Mark mark : IN_PARAGRAPHS) {
                        rule.report(page, block, mark);
                    }
                }
                if (mayHoldMark(block.words())) {
                    for (Mark mark : ANYWHERE) {
                        rule.report(page, block, mark);
                    }
                }
            }
        }
        return rule.found;
    }

    /** Whether a line may start with one of the marks. Few do, so most texts skip the slow patterns. */
    private static boolean hasLineWithMarker(String words) {
        boolean atStart = true;
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\r') {
                atStart = true;
            } else if (atStart) {
                if (isMarker(c, i + 1 < length ? words.charAt(i + 1) : ' ')) {
                    return true;
                }
                atStart = c == ' ' || c == '\t' || c == '>';
            }
        }
        return false;
    }

    /** @param next the character after it, because many paragraphs start with bold text or a link */
    private static boolean isMarker(char c, char next) {
        return switch (c) {
            case '*' -> next == '[' || next == '(' || next > '~';
            case '[' -> next == '!';
            case ':' -> next == ':';
            default -> "#-+•●◦▪‣∙0123456789".indexOf(c) >= 0;
        };
    }

    /** Whether a text may contain one of the marks that are reported anywhere in it. */
    private static boolean mayHoldMark(String words) {
        return words.indexOf('{') >= 0 || words.indexOf('[') >= 0 || words.contains("==");
    }

    private void report(Page page, MaskedBlock block, Mark mark) {
        if (!block.words().contains(mark.required())) {
            return;
        }
        Matcher written = mark.pattern().matcher(block.words());
        if (written.find()) {
            found.add(Diagnostic.warning("stray-mark", page.source(), block.at(written.start(1), written.end(1)), mark.message(), mark.help()));
        }
    }
}

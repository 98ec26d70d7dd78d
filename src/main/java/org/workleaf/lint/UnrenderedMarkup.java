package org.workleaf.lint;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.markdown.SequenceText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reports marks that have no effect and addresses that are not links: readers would see both as plain text.
 *
 * <p>{@code "This is **bold."} → the asterisks are shown; {@code "See https://example.org"} → no link on the site.
 */
final class UnrenderedMarkup {

    private static final PrefilteredPattern ASTERISKS = PrefilteredPattern.of("*", "(?<![\\\\*])\\*{2,3}(?!\\*)");
    private static final PrefilteredPattern TILDES = PrefilteredPattern.of("~", "(?<![\\\\~])~~(?!~)");
    private static final PrefilteredPattern BACKQUOTE = PrefilteredPattern.of("`", "(?<!\\\\)`+");
    private static final PrefilteredPattern URL = PrefilteredPattern.of("hw", "(?<![\\w@/.:-])(?:https?://|www\\.)[^\\s<>)\\]\"'`*|]++");
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+/@:-])[\\w.+-]++@[a-zA-Z0-9-]++(?:\\.[a-zA-Z0-9-]++)++(?![\\w/@])");
    private static final PrefilteredPattern ASTERISK = PrefilteredPattern.of("*", "(?<![\\w*\\\\])\\*(?=\\p{L})");
    private static final PrefilteredPattern UNDERSCORES = PrefilteredPattern.of("_", "(?<![\\w\\\\])__(?=\\p{L})");
    private static final PrefilteredPattern SHORTCODE = PrefilteredPattern.of(":", "(?<![^\\s(]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:/])");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    private UnrenderedMarkup(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    static void report(Node document, SourceFile file, List<Diagnostic> problems) {
        new UnrenderedMarkup(file, problems).visit(document, false);
    }

    private void visit(Node node, boolean insideLink) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text) {
                checkText(child, insideLink);
            } else if (child instanceof HtmlEntity && child.getChars().unescape().equals(child.getChars().toString())) {
                report(child, 0, child.getChars().length(), "there is no character named `" + child.getChars() + "`",
                        "It would be shown as it is. Write the character itself, or look up the spelling of its name.");
            }
            if (!(child instanceof Code || child instanceof FencedCodeBlock)) {
                visit(child, insideLink || child instanceof LinkNodeBase);
            }
        }
    }

    private void checkText(Node text, boolean insideLink) {
        String chars = SequenceText.of(text.getChars());
        if (!mayContainDelimiter(chars)) {
            return;
        }
        reportFirst(ASTERISKS, chars, text, "these asterisks are shown as text",
                "Bold text has two asterisks before and two after it, without spaces: `**so**`. To show an asterisk, put a backslash before it.");
        reportFirst(TILDES, chars, text, "these tildes are shown as text",
                "Crossed-out text has two tildes before and two after it, without spaces: `~~so~~`.");
        reportFirst(ASTERISK, chars, text, "this asterisk is shown as text",
                "Italic text has an asterisk before and one after it: `*so*`. To show an asterisk, put a backslash before it.");
        reportFirst(UNDERSCORES, chars, text, "these underscores are shown as text",
                "Bold text has two asterisks before and two after it: `**so**`. To show an underscore, put a backslash before it.");
        reportFirst(BACKQUOTE, chars, text, "this backquote is shown as text",
                "Code has the same number of backquotes before and after it. To show one, put a backslash before it; for an apostrophe write `'`.");
        reportFirst(SHORTCODE, chars, text, "this is shown as text, not as an emoji", "Insert the emoji itself, or remove it.");
        if (chars.startsWith("*") && text.getPrevious() instanceof Emphasis || chars.endsWith("*") && text.getNext() instanceof Emphasis) {
            int at = chars.startsWith("*") && text.getPrevious() instanceof Emphasis ? 0 : chars.length() - 1;
            report(text, at, at + 1, "this asterisk is shown as text", "There are more asterisks on one side of the text than on the other.");
        }
        if (!insideLink) {
            URL.all(chars).forEach(address -> reportAddress(text, address));
        }
        Matcher email = EMAIL.matcher(chars);
        while (!insideLink && chars.indexOf('@') >= 0 && email.find()) {
            reportEmail(text, email);
        }
    }

    /** A fast check: most text has none of these characters. */
    private static boolean mayContainDelimiter(String chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == 'w' ? chars.startsWith("www.", i) : c == '*' || c == '_' || c == '`' || c == ':' || c == '@' || c == '~') {
                return true;
            }
        }
        return false;
    }

    private void reportAddress(Node text, MatchResult found) {
        String address = found.group().replaceFirst("[.,:;!?]+$", "");
        if (address.length() > "https://".length()) {
            int start = text.getStartOffset() + found.start();
            problems.add(Diagnostic.warning("bare-address", file, new Span(start, start + address.length()),
                    "this address isn't a link on the site, although GitHub turns it into one",
                    "Say where it leads, `[words](" + (address.startsWith("www.") ? "https://" : "") + address
                            + ")`, or put it between `<` and `>`."));
        }
    }

    private void reportEmail(Node text, Matcher found) {
        int start = text.getStartOffset() + found.start();
        problems.add(Diagnostic.warning("bare-address", file, new Span(start, start + found.group().length()),
                "this address isn't a link on the site, although GitHub turns it into one",
                "Write `[words](mailto:" + found.group() + ")`, or put it between `<` and `>`."));
    }

    private void reportFirst(PrefilteredPattern pattern, String chars, Node text, String message, String help) {
        pattern.first(chars).ifPresent(found -> report(text, found.start(), found.end(), message, help));
    }

    private void report(Node node, int start, int end, String message, String help) {
        Span span = new Span(node.getStartOffset() + start, node.getStartOffset() + end);
        problems.add(Diagnostic.warning("stray-mark", file, span, message, help));
    }
}

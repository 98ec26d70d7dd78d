package org.workleaf.markdown;

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
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds the signs of bold, code and links that came to nothing, so that readers see them.
 *
 * <p>{@code "This is **bold."} → the stars are shown; {@code "See https://example.org"} → no link on the site.
 */
final class UnmatchedDelimiters {

    private static final PrefilteredPattern STARS = PrefilteredPattern.of("*", "(?<![\\\\*])\\*{2,3}(?!\\*)");
    private static final PrefilteredPattern TILDES = PrefilteredPattern.of("~", "(?<![\\\\~])~~(?!~)");
    private static final PrefilteredPattern BACKQUOTE = PrefilteredPattern.of("`", "(?<!\\\\)`+");
    private static final PrefilteredPattern ADDRESS = PrefilteredPattern.of("hw", "(?<![\\w@/.:-])(?:https?://|www\\.)[^\\s<>)\\]\"'`*|]++");
    private static final Pattern MAILBOX = Pattern.compile("(?<![\\w.+/@:-])[\\w.+-]++@[a-zA-Z0-9-]++(?:\\.[a-zA-Z0-9-]+)+(?![\\w/@])");
    private static final PrefilteredPattern STAR = PrefilteredPattern.of("*", "(?<![\\w*\\\\])\\*(?=\\p{L})");
    private static final PrefilteredPattern UNDERSCORES = PrefilteredPattern.of("_", "(?<![\\w\\\\])__(?=\\p{L})");
    private static final PrefilteredPattern SHORTCODE = PrefilteredPattern.of(":", "(?<![^\\s(]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:/])");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    private UnmatchedDelimiters(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    static void report(Node document, SourceFile file, List<Diagnostic> problems) {
        new UnmatchedDelimiters(file, problems).visit(document, false);
    }

    private void visit(Node node, boolean linked) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text) {
                text(child, linked);
            } else if (child instanceof HtmlEntity && child.getChars().unescape().equals(child.getChars().toString())) {
                report(child, 0, child.getChars().length(), "there is no such sign as `" + child.getChars() + "`",
                        "It would be shown as it stands. Write the sign itself, or look up how its name is spelt.");
            }
            if (!(child instanceof Code || child instanceof FencedCodeBlock)) {
                visit(child, linked || child instanceof LinkNodeBase);
            }
        }
    }

    private void text(Node text, boolean linked) {
        String chars = NodeText.of(text.getChars());
        if (!mayHold(chars)) {
            return;
        }
        each(STARS, chars, text, "these stars are shown as they are",
                "Bold words have two stars in front and two behind, close to the words: `**so**`. To show a star, put a backslash in front.");
        each(TILDES, chars, text, "these signs are shown as they are",
                "Words are crossed out by two of them in front and two behind, close to the words: `~~so~~`.");
        each(STAR, chars, text, "this star is shown as it is",
                "Words in italics have a star in front and one behind: `*so*`. To show a star, put a backslash in front.");
        each(UNDERSCORES, chars, text, "these underscores are shown as they are",
                "Bold words have two stars in front and two behind: `**so**`. To show an underscore, put a backslash in front.");
        each(BACKQUOTE, chars, text, "this backquote is shown as it is",
                "Code has as many backquotes in front as behind. To show one, put a backslash in front; for an apostrophe write `'`.");
        each(SHORTCODE, chars, text, "this is shown as it stands, and not as a small picture", "Put in the picture's sign itself, or take it away.");
        if (chars.startsWith("*") && text.getPrevious() instanceof Emphasis || chars.endsWith("*") && text.getNext() instanceof Emphasis) {
            int at = chars.startsWith("*") && text.getPrevious() instanceof Emphasis ? 0 : chars.length() - 1;
            report(text, at, at + 1, "this star is shown as it is", "There are more stars on one side of the words than on the other.");
        }
        if (!linked) {
            ADDRESS.all(chars).forEach(address -> address(text, address));
        }
        Matcher mailbox = MAILBOX.matcher(chars);
        while (!linked && chars.indexOf('@') >= 0 && mailbox.find()) {
            mailbox(text, mailbox);
        }
    }

    /** Most text has none of the signs that these marks have. */
    private static boolean mayHold(String chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == 'w' ? chars.startsWith("www.", i) : c == '*' || c == '_' || c == '`' || c == ':' || c == '@' || c == '~') {
                return true;
            }
        }
        return false;
    }

    private void address(Node text, MatchResult found) {
        String address = found.group().replaceFirst("[.,:;!?]+$", "");
        if (address.length() > "https://".length()) {
            int start = text.getStartOffset() + found.start();
            problems.add(Diagnostic.warning("bare-address", file, new Span(start, start + address.length()),
                    "this address is no link on the site, although GitHub makes one of it",
                    "Say in words where it leads, `[words](" + (address.startsWith("www.") ? "https://" : "") + address
                            + ")`, or put it between `<` and `>`."));
        }
    }

    private void mailbox(Node text, Matcher found) {
        int start = text.getStartOffset() + found.start();
        problems.add(Diagnostic.warning("bare-address", file, new Span(start, start + found.group().length()),
                "this address is no link on the site, although GitHub makes one of it",
                "Write `[words](mailto:" + found.group() + ")`, or put it between `<` and `>`."));
    }

    private void each(PrefilteredPattern search, String chars, Node text, String message, String help) {
        search.first(chars).ifPresent(found -> report(text, found.start(), found.end(), message, help));
    }

    private void report(Node node, int start, int end, String message, String help) {
        Span span = new Span(node.getStartOffset() + start, node.getStartOffset() + end);
        problems.add(Diagnostic.warning("stray-mark", file, span, message, help));
    }
}

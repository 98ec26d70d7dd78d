package org.workleaf.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HTML as Workleaf writes it itself, in which each element is closed where it should be: it is read tag by tag, in a fraction of the
 * time that a parser for whatever there is in the world takes. What is written otherwise is left to that one.
 */
final class PlainHtml {

    /** What an element is to those around it, and so where it may stand. */
    private enum Kind {
        WORDS, MARKED, BREAK, BLOCK, LINES, RULE, LIST, ITEM, TABLE, ROWS, ROW, CELL;

        boolean isInline() {
            return this == WORDS || this == MARKED || this == BREAK;
        }

        boolean mayStandIn(Kind parent) {
            return switch (this) {
                case WORDS, MARKED, BREAK -> parent == MARKED || parent == LINES || parent == CELL || parent == BLOCK || parent == ITEM;
                case BLOCK, LINES, RULE, LIST, TABLE -> parent == BLOCK || parent == ITEM;
                case ITEM -> parent == LIST;
                case ROWS -> parent == TABLE;
                case ROW -> parent == ROWS;
                case CELL -> parent == ROW;
            };
        }
    }

    private record Tag(String name, Kind kind, boolean endsLine) {}

    private static final Map<String, Tag> TAGS = new HashMap<>();

    static {
        tags(Kind.MARKED, false, "a", "em", "strong", "code", "kbd", "sub", "sup", "abbr", "mark", "small", "cite");
        tags(Kind.MARKED, true, "del"); // as jsoup has it
        tags(Kind.BREAK, false, "img", "wbr");
        tags(Kind.BREAK, true, "br");
        tags(Kind.BLOCK, true, "blockquote");
        tags(Kind.LINES, true, "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre");
        tags(Kind.RULE, true, "hr");
        tags(Kind.LIST, true, "ul", "ol");
        tags(Kind.ITEM, true, "li");
        tags(Kind.TABLE, true, "table");
        tags(Kind.ROWS, true, "thead", "tbody");
        tags(Kind.ROW, true, "tr");
        tags(Kind.CELL, true, "th", "td");
    }

    private static void tags(Kind kind, boolean endsLine, String... names) {
        for (String name : names) {
            TAGS.put(name, new Tag(name, kind, endsLine));
        }
    }

    private static final Tag ROOT = new Tag("", Kind.BLOCK, true);
    private static final int DEEPEST = 100;

    private final String html;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final boolean parted;
    private HtmlLines lines = new HtmlLines();
    private String id = "";
    private int at;
    private int and;

    private PlainHtml(String html, boolean parted) {
        this.html = html;
        this.parted = parted;
        this.and = html.indexOf('&');
        open.push(ROOT);
    }

    /** Its outermost elements; nothing if it is not plain. */
    static Optional<List<HtmlBlock>> blocks(String html) {
        PlainHtml plain = new PlainHtml(html, true);
        return plain.read() ? Optional.of(plain.blocks) : Optional.empty();
    }

    /** Its lines; nothing if it is not plain. */
    static Optional<List<String>> lines(String html) {
        PlainHtml plain = new PlainHtml(html, false);
        return plain.read() ? Optional.of(plain.lines.end()) : Optional.empty();
    }

    private boolean read() {
        if (html.indexOf('\0') >= 0) {
            return false;
        }
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            if (!words(tag) || !(html.startsWith("</", tag) ? close() : open())) {
                return false;
            }
        }
        return words(html.length()) && open.peek() == ROOT;
    }

    /** Reads the words up to the next tag. */
    private boolean words(int to) {
        Tag around = open.peek();
        if (!Kind.WORDS.mayStandIn(around.kind()) || parted && around == ROOT) {
            while (at < to && Character.isWhitespace(html.charAt(at))) {
                at++;
            }
            return at == to;
        }
        for (; and >= 0 && and < to; and = html.indexOf('&', at)) {
            lines.add(html, at, and);
            if (!sign("&amp;", "&") && !sign("&lt;", "<") && !sign("&gt;", ">") && !sign("&quot;", "\"")) {
                return false;
            }
        }
        lines.add(html, at, to);
        at = to;
        return true;
    }

    private boolean sign(String written, String meant) {
        if (!html.startsWith(written, and)) {
            return false;
        }
        lines.add(meant, 0, meant.length());
        at = and + written.length();
        return true;
    }

    /** Reads {@code <h2 id="a">}. */
    private boolean open() {
        Tag tag = name(at + 1);
        Tag around = open.peek();
        if (tag == null || !tag.kind().mayStandIn(around.kind()) || parted && around == ROOT && tag.kind().isInline()
                || open.size() > DEEPEST || tag.name().equals("a") && open.contains(tag)) {
            return false;
        }
        if (around == ROOT) {
            id = "";
        }
        at += 1 + tag.name().length();
        while (html.startsWith(" ", at) && !html.startsWith(" />", at)) {
            if (!attribute(around == ROOT)) {
                return false;
            }
        }
        boolean isVoid = tag.kind() == Kind.BREAK || tag.kind() == Kind.RULE;
        String end = isVoid && html.startsWith(" />", at) ? " />" : isVoid && html.startsWith("/>", at) ? "/>" : ">";
        if (!html.startsWith(end, at)) {
            return false;
        }
        at += end.length();
        begin(tag);
        if (isVoid) {
            end(tag);
        }
        return true;
    }

    /** Reads {@code  name="value"}. */
    private boolean attribute(boolean outermost) {
        int equals = html.indexOf("=\"", at);
        int close = html.indexOf('"', equals + 2);
        if (equals < 0 || close < 0) {
            return false;
        }
        for (int i = at + 1; i < equals; i++) {
            if (html.charAt(i) < 'a' || html.charAt(i) > 'z') {
                return false;
            }
        }
        if (outermost && html.startsWith(" id=", at)) {
            if (!id.isEmpty() || html.substring(equals, close).indexOf('&') >= 0) {
                return false;
            }
            id = html.substring(equals + 2, close);
        }
        at = close + 1;
        and = and < at ? html.indexOf('&', at) : and;
        return true;
    }

    /** Reads {@code </h2>}. */
    private boolean close() {
        Tag tag = name(at + 2);
        if (tag == null || open.peek() != tag || !html.startsWith(">", at + 2 + tag.name().length())) {
            return false;
        }
        at += 3 + tag.name().length();
        end(tag);
        return true;
    }

    /** The tag whose name begins there; {@code null} for one that is not known. */
    private Tag name(int from) {
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return TAGS.get(html.substring(from, to));
    }

    private void begin(Tag tag) {
        open.push(tag);
        if (tag.endsLine()) {
            lines.endLine();
        }
    }

    private void end(Tag tag) {
        open.pop();
        if (tag.endsLine()) {
            lines.endLine();
        }
        if (parted && open.peek() == ROOT) {
            blocks.add(new HtmlBlock(tag.name(), id, lines.end()));
            lines = new HtmlLines();
        }
    }
}

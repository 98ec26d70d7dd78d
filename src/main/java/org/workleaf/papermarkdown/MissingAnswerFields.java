package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.FieldNode;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.LabelsWithoutBlank;

/**
 * Finds blocks in a worksheet that a reader would answer with a pen although nothing can be filled in.
 *
 * <p>An empty item, quotation or code block, or a question with nothing below it → a field is missing.
 */
final class MissingAnswerFields {

    private static final int LINES = 3;
    private static final Pattern LABELLED_BLANK = Pattern.compile("[:：][ \\t]*+(_{4,}+)");

    private final WorksheetContext context;
    private final String title;

    private MissingAnswerFields(String title, WorksheetContext context) {
        this.context = context;
        this.title = title;
    }

    /** @param nodes the top-level nodes of a worksheet */
    static void report(List<Node> nodes, String title, WorksheetContext context) {
        MissingAnswerFields missing = new MissingAnswerFields(title, context);
        List<Node> all = nodes.stream().filter(node -> !(node instanceof HtmlBlockBase)).toList();
        for (int i = 0; i < all.size(); i++) {
            missing.check(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
        }
    }

    /** @param next the next node that is not a comment; null at the end of the worksheet */
    private void check(Node node, Node next) {
        emptyBlocks(node);
        if (node instanceof ListBlock list) {
            questions(list, next);
        } else if (node instanceof Heading heading && isQuestion(heading) && endsHere(heading, next)) {
            report(node, "there is nothing below this question", asQuestion(heading) + "\n\n" + lines(""));
        } else if (node instanceof Paragraph && isQuestion(node) && FieldNode.in(node).isEmpty()
                && (next == null || next instanceof Heading || next instanceof Paragraph && isQuestion(next) && FieldNode.in(next).isEmpty())) {
            report(new Span(node.getStartOffset(), node.getEndOffset()), "there is nothing below this question",
                    source(node).stripTrailing() + "\n\n" + lines("") + "\n");
        }
    }

    /** A quotation, code block or item without content, also in a list. */
    private void emptyBlocks(Node node) {
        if (node instanceof BlockQuote && node.getFirstChild() == null) {
            // An empty quotation begins with its line.
            int start = node.getStartOffset() + source(node).indexOf('>');
            report(new Span(start, start + 1), "this quotation is empty", placeInsteadOf(node, start));
        } else if (node instanceof FencedCodeBlock code && code.getContentChars().chars().allMatch(c -> c == '_' || Character.isWhitespace(c))) {
            report(node, "this code block is empty", placeInsteadOf(node, node.getStartOffset()));
        } else if (node instanceof FencedCodeBlock code && code.getInfo().isBlank()) {
            formInCode(code);
        } else if (node instanceof ListBlock list) {
            emptyItems(list);
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                    emptyBlocks(block);
                }
            }
        }
    }

    /** Code without a language is often a form whose lines are aligned. */
    private void formInCode(FencedCodeBlock code) {
        Matcher blank = LABELLED_BLANK.matcher(code.getContentChars());
        if (blank.find()) {
            int start = code.getContentChars().getStartOffset();
            context.reject("unread-field", new Span(start + blank.start(1), start + blank.end(1)), "this blank is in code, which stays text",
                    "Remove the lines above and below that make it code, and write each label in a paragraph or a list item. "
                            + "If readers are not to fill it in, name the code's language: \"```text\".");
        }
    }

    /** Ruled lines; in an item without words, a blank. */
    private String placeInsteadOf(Node node, int start) {
        boolean isInItem = node.getParent() instanceof ListItem;
        return isInItem && node.getPrevious() == null ? MissingBlanks.BLANK
                : lines(" ".repeat(isInItem ? context.file().position(start).column() - 1 : 0));
    }

    /** A heading as a bold paragraph, which can be the question above ruled lines. */
    static String asQuestion(Heading heading) {
        String text = heading.getText().toString().strip();
        return text.startsWith("**") ? text : "**" + text + "**";
    }

    private boolean endsHere(Heading heading, Node next) {
        boolean isTitle = heading.getText().toString().strip().equals(title);
        return !isTitle && (next == null || next instanceof Heading other && other.getLevel() <= heading.getLevel());
    }

    private static boolean isQuestion(Node node) {
        String text = node.getChars().toString();
        int end = trimmedEnd(text, text.length(), Character::isWhitespace);
        while (text.startsWith("-->", end - 3) && text.lastIndexOf("<!--", end - 3) >= 0) {
            end = trimmedEnd(text, text.lastIndexOf("<!--", end - 3), Character::isWhitespace);
        }
        String words = text.substring(0, trimmedEnd(text, end, c -> "*_#".indexOf(c) >= 0 || Character.isWhitespace(c)
                || Character.getType(c) == Character.OTHER_SYMBOL));
        return words.endsWith("?") || words.endsWith("？") || words.endsWith("?:");
    }

    /** The end of the text before an offset without such characters; a regular expression would search long runs of them again and again. */
    private static int trimmedEnd(String text, int end, IntPredicate unwanted) {
        while (end > 0 && unwanted.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    /** Reports the first empty item of a list; the edit puts a blank into each. */
    private void emptyItems(ListBlock list) {
        List<Integer> places = new ArrayList<>();
        for (Node item = list.getFirstChild(); item instanceof ListItem listItem; item = item.getNext()) {
            if (item.getFirstChild() == null) {
                places.add(listItem.getOpeningMarker().getEndOffset());
            }
        }
        if (places.isEmpty()) {
            return;
        }
        StringBuilder filled = new StringBuilder();
        int copied = places.get(0);
        for (int place : places) {
            filled.append(context.file().text(), copied, place).append(' ').append(MissingBlanks.BLANK);
            copied = place;
        }
        Span first = new Span(places.get(0) - 1, places.get(0));
        String message = places.size() == 1 ? "this item is empty" : "this item is empty, like " + (places.size() - 1) + " more in this list";
        report(first, message, new Edit(new Span(places.get(0), copied), filled.toString()));
    }

    /** Numbered questions without a field below them; with a bullet, questions are usually something to think about. */
    private void questions(ListBlock list, Node next) {
        if (!(list instanceof OrderedList)) {
            return;
        }
        List<Node> items = new ArrayList<>();
        BitSet asked = new BitSet();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            asked.set(items.size(), isUnanswered(item, next) && isQuestion(item.getFirstChild()));
            items.add(item);
        }
        boolean mostAreQuestions = asked.cardinality() * 2 > items.size();
        boolean nearlyAllAreQuestions = asked.cardinality() * 4 >= items.size() * 3;
        for (int i = 0; i < items.size(); i++) {
            boolean isBetween = i > asked.nextSetBit(0) && i < asked.length();
            // "Describe …" among questions is one as well, in any language.
            if (asked.get(i) || mostAreQuestions && (isBetween || nearlyAllAreQuestions) && isUnanswered(items.get(i), next) && isSentence(items.get(i))) {
                reportQuestion(items.get(i));
            }
        }
    }

    /** Whether it is one paragraph without a field, and nothing below the list belongs to it. */
    private static boolean isUnanswered(Node item, Node afterList) {
        Node text = item.getFirstChild();
        boolean mayBeAnsweredBelow = item.getNext() == null && afterList != null && !(afterList instanceof Heading)
                && !(afterList instanceof Paragraph && FieldNode.in(afterList).isEmpty());
        return text instanceof Paragraph && text.getNext() == null && FieldNode.in(item).isEmpty() && !mayBeAnsweredBelow;
    }

    /** Whether it is not a label, for which a blank is missing. */
    private static boolean isSentence(Node item) {
        return LabelsWithoutBlank.in(item.getFirstChild().getChars().trimEnd().toString(), true).isEmpty();
    }

    private void reportQuestion(Node item) {
        Node text = item.getFirstChild();
        String indent = " ".repeat(context.file().position(text.getStartOffset()).column() - 1);
        report(new Span(text.getStartOffset(), text.getEndOffset()), "there is nothing below this question",
                source(text).stripTrailing() + "\n\n" + indent + lines(indent) + "\n" + (item.getNext() == null ? "" : "\n"));
    }

    private String source(Node node) {
        return context.file().text().substring(node.getStartOffset(), node.getEndOffset());
    }

    private static String lines(String indent) {
        return MissingBlanks.ruledLines(LINES, indent);
    }

    private void report(Node node, String message, String replacement) {
        int end = node.getStartOffset() + source(node).replaceAll("[\\r\\n]+$", "").length();
        report(new Span(node.getStartOffset(), end), message, replacement);
    }

    private void report(Span span, String message, String replacement) {
        report(span, message, new Edit(span, replacement));
    }

    private void report(Span span, String message, Edit edit) {
        if (!context.isRejected(span.start(), span.end())) {
            int line = context.file().text().substring(span.start(), span.end()).lines().findFirst().orElse("").stripTrailing().length();
            context.report(Diagnostic.warning("missing-blank", context.file(), new Span(span.start(), span.start() + Math.max(1, line)), message,
                    MissingBlanks.HELP + "Draw a blank, or ruled lines below the question, with underscores: `" + MissingBlanks.BLANK + "`.").withFix(edit));
        }
    }
}

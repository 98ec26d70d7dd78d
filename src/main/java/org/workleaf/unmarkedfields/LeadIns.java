package org.workleaf.unmarkedfields;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.markdown.BlankNode;
import org.workleaf.markdown.FieldNode;
import org.workleaf.markdown.LeafBlock;

/**
 * Tells lead-ins, paragraphs that end with a colon because something follows, apart from labels in a form.
 *
 * <p>{@code "Remember:"} above a list → it introduces the list.
 */
public final class LeadIns {

    private static final Pattern LABELLED_BLANK = Pattern.compile("[^\\n:：_]{1,60}[:：]\\s*+_{2}");
    /** Two blanks in a line. */
    private static final Pattern BLANKS = Pattern.compile("_{4}[^_\\n]++_{4}");

    private final Map<Node, List<Node>> labelledItems = new IdentityHashMap<>();

    /** Whether a paragraph that ends with a colon introduces what follows it, such as a list or an answer. */
    public boolean introducesNext(Node paragraph) {
        Node next = withoutComments(paragraph.getNext());
        if (next == null && paragraph.getParent() instanceof ListItem item) {
            return item.getNext() == null && introducesNext(item, paragraph, withoutComments(item.getParent().getNext()));
        } else if (next == null) {
            Node following = paragraph.getParent().getNext();
            boolean endsQuotation = paragraph.getParent() instanceof BlockQuote quotation && (following instanceof Heading || isForm(quotation));
            return following != null && !endsQuotation;
        } else if (next instanceof Heading heading) {
            return introducesSection(paragraph, heading);
        } else if (next instanceof Paragraph) {
            Node afterNext = withoutComments(next.getNext());
            boolean isLabel = isLabel(next, afterNext == null || afterNext instanceof Paragraph || afterNext instanceof Heading);
            return !isLabel && (!LABELLED_BLANK.matcher(next.getChars()).lookingAt() || introducesForm(paragraph, next));
        }
        return !(next instanceof ThematicBreak) || QuestionListWithFieldsDetector.isRuledLine(next);
    }

    /** The same for the last item of a list. */
    private static boolean introducesNext(ListItem item, Node paragraph, Node next) {
        return InvisibleText.isParagraph(next) || QuestionListWithFieldsDetector.isRuledLine(next) || next instanceof Heading heading && introducesSection(paragraph, heading)
                || next instanceof ListBlock && labels(children(item.getParent()).map(Node::getFirstChild)).noneMatch(other -> other != paragraph);
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    private static Stream<Node> labels(Stream<Node> nodes) {
        return nodes.filter(node -> node instanceof Paragraph && isLabel(node));
    }

    /** A sentence above headings of a lower level, or above a heading with a list. */
    private static boolean introducesSection(Node paragraph, Heading heading) {
        Node above = paragraph.getPrevious();
        while (above != null && !(above instanceof Heading)) {
            above = above.getPrevious();
        }
        Node below = heading;
        while (below instanceof Heading) {
            below = withoutComments(below.getNext());
        }
        return words(paragraph.getChars()) > 4 && (above instanceof Heading section && section.getLevel() < heading.getLevel()
                || below instanceof ListBlock && FieldNode.in(below).isEmpty());
    }

    /** {@code "Who writes what:"} above {@code "Anna: ____ Ben: ____"}, unless it is one of several labels. */
    private static boolean introducesForm(Node paragraph, Node next) {
        Node above = paragraph.getPrevious();
        boolean isInForm = above instanceof Paragraph && (isLabel(above) || LABELLED_BLANK.matcher(above.getChars()).lookingAt());
        return !isInForm && words(paragraph.getChars()) >= 3 && BLANKS.matcher(next.getChars()).find();
    }

    private static Node withoutComments(Node first) {
        Node node = first;
        while (node instanceof HtmlBlockBase) {
            node = node.getNext();
        }
        return node;
    }

    /** Whether there are at least two labels in a quotation. */
    private static boolean isForm(BlockQuote quotation) {
        return labels(children(quotation)).limit(2).count() > 1
                || quotation.getFirstChild() == quotation.getLastChild() && LabelsWithoutBlank.in(quotation.getFirstChild().getChars().toString(), false).areSeveral();
    }

    /** A long sentence with a colon at its end usually introduces something, unless it is one of several labels. */
    public boolean mayBeLong(Node paragraph) {
        if (paragraph.getParent() instanceof ListItem item) {
            return paragraph.getNext() == null && labelledItems.computeIfAbsent(item.getParent(), LeadIns::firstLabelledItems).stream()
                    .anyMatch(other -> other != item);
        }
        return !(paragraph.getNext() instanceof Paragraph) || isLabelOrField(paragraph.getPrevious());
    }

    /** The first two items that consist of a label or a sentence with a field. */
    private static List<Node> firstLabelledItems(Node list) {
        return children(list).filter(item -> item.getFirstChild() == item.getLastChild() && isLabelOrField(item.getFirstChild())).limit(2).toList();
    }

    private static boolean isLabelOrField(Node node) {
        return node instanceof Paragraph && (!FieldNode.in(node).isEmpty() || isLabel(node, true));
    }

    private static boolean isLabel(Node paragraph) {
        return isLabel(paragraph, false);
    }

    private static boolean isLabel(Node paragraph, boolean mayBeLong) {
        return !LabelsWithoutBlank.in(paragraph.getChars().trimEnd().toString(), mayBeLong).isEmpty();
    }

    /** Whether the last of several labels has nothing to do with the text or the blanks below it. */
    public static boolean isPartOfForm(LabelsWithoutBlank labels, LeafBlock block) {
        Node next = block.node().getNext();
        boolean beforeText = next instanceof Paragraph && !InvisibleText.isParagraph(next) && FieldNode.in(next).isEmpty();
        return labels.areSeveral() && beforeText
                || labels.areAllBroken(block.source()) && next instanceof ListBlock && FieldNode.in(next).stream().anyMatch(BlankNode.class::isInstance);
    }

    /** Whether the first line of a paragraph introduces the second: {@code "Who writes what:"} above {@code "Anna: ____ Ben: ____"} */
    public static boolean introducesForm(String paragraph, int lineEnd) {
        String below = paragraph.substring(lineEnd + 1).lines().findFirst().orElse("");
        return words(paragraph.substring(0, lineEnd)) >= 3 && BLANKS.matcher(below).find();
    }

    private static int words(CharSequence text) {
        return text.toString().strip().split("\\s+").length;
    }
}

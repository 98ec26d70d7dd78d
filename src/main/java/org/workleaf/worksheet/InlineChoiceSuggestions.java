package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.HtmlText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reports boxes or circles with words between them in one paragraph; its edit makes a list of them.
 *
 * <p>{@code "Do you agree? ( ) Yes ( ) No"} → the question, and a list with two circles.
 */
final class InlineChoiceSuggestions {

    private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9]+\\b.*", Pattern.DOTALL);

    private final InlineContent content;
    private final WorksheetContext context;
    private final List<BoxOrCircleNode> marks;

    private InlineChoiceSuggestions(InlineContent content, WorksheetContext context) {
        this.content = content;
        this.context = context;
        this.marks = content.marks();
    }

    /**
     * @param hasQuestion whether the paragraph above is a question
     * @return whether the paragraph has such boxes or circles, which are reported and count as read
     */
    static boolean report(InlineContent content, boolean hasQuestion, WorksheetContext context) {
        InlineChoiceSuggestions options = new InlineChoiceSuggestions(content, context);
        if (!options.areThere()) {
            return false;
        }
        options.report(hasQuestion);
        return true;
    }

    /** At least two, of one kind, each with words after it; circles with numbers are a scale. */
    private boolean areThere() {
        boolean sameKind = marks.stream().map(BoxOrCircleNode::isBox).distinct().count() == 1;
        if (marks.size() < 2 && (marks.isEmpty() || content.leadingMark().isEmpty()) || !sameKind) {
            return false;
        }
        List<String> texts = content.text().splitAt(marks::contains).stream().skip(1).map(HtmlText::of).toList();
        boolean numbered = texts.stream().anyMatch(text -> NUMBER.matcher(text).matches());
        return texts.stream().noneMatch(String::isEmpty) && (marks.get(0).isBox() || !numbered);
    }

    private void report(boolean hasQuestion) {
        boolean box = marks.get(0).isBox();
        for (BoxOrCircleNode mark : marks) {
            context.markParsed(mark.span());
        }
        content.blanks().forEach(context::markParsed);
        content.names().forEach(name -> context.comments().markUsed(name.span()));
        content.values().forEach(value -> context.comments().markUsed(value.span()));
        Diagnostic problem = Diagnostic.error("options-in-line", context.file(), marks.get(0).span(),
                (box ? "boxes" : "circles") + " between words can't be read",
                "Write each on a line of its own: `- " + marks.get(0).getChars() + " text`.");
        context.reject(box || hasQuestion || content.leadingMark().isEmpty() ? problem.withFix(list()) : problem);
    }

    /** The paragraph as a question and a list; names of a choice move to the question. */
    private Edit list() {
        String text = context.file().text();
        int start = content.span().start();
        String indent = " ".repeat(context.file().position(start).column() - 1);
        String question = text.substring(start, marks.get(0).span().start()).strip();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).span().start() : content.end();
            items.add(marker() + " " + text.substring(marks.get(i).span().start(), end).strip().replaceAll("\\s*\\\\?\\s*\\n\\s*", " "));
        }
        if (!marks.get(0).isBox() && !question.isEmpty()) {
            question += moveNames(items);
        }
        String list = String.join("\n" + indent, items);
        return new Edit(new Span(start, content.end()), question.isEmpty() ? list : question + "\n\n" + indent + list);
    }

    /** A bullet that the lists before and after don't have, which would otherwise become one list with this one. */
    private char marker() {
        List<Character> taken = new ArrayList<>();
        for (Node neighbour : Arrays.asList(content.node().getPrevious(), content.node().getNext())) {
            if (neighbour instanceof BulletList list) {
                taken.add(list.getOpeningMarker());
            }
        }
        return Stream.of('-', '*', '+').filter(bullet -> !taken.contains(bullet)).findFirst().orElseThrow();
    }

    private static String moveNames(List<String> items) {
        Pattern names = Pattern.compile("\\s*<!--\\s*#[^>]*-->");
        StringBuilder moved = new StringBuilder();
        items.replaceAll(item -> {
            names.matcher(item).results().forEach(name -> moved.append(' ').append(name.group().strip()));
            return names.matcher(item).replaceAll("");
        });
        return moved.toString();
    }
}

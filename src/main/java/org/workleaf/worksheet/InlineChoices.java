package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
final class InlineChoices {

    private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9]+\\b.*", Pattern.DOTALL);

    private final InlineContent content;
    private final WorksheetContext context;
    private final List<BoxOrCircleNode> marks;
    private final List<InlineQuestion> questions;

    private InlineChoices(InlineContent content, WorksheetContext context) {
        this.content = content;
        this.context = context;
        this.marks = content.marks();
        this.questions = marks.isEmpty() ? List.of() : InlineQuestion.in(content, context.file().text());
    }

    /**
     * @param hasQuestion whether the paragraph above is a question
     * @return whether the paragraph has such boxes or circles, which are reported and count as read
     */
    static boolean report(InlineContent content, boolean hasQuestion, WorksheetContext context) {
        InlineChoices choices = new InlineChoices(content, context);
        if (!choices.arePresent()) {
            return false;
        }
        choices.report(hasQuestion);
        return true;
    }

    /** At least two, those of a question of one kind, each with words after it; circles with numbers are a scale. */
    private boolean arePresent() {
        if (marks.size() < 2 && (marks.isEmpty() || content.leadingMark().isEmpty())
                || questions.stream().anyMatch(question -> question.marks().stream().map(BoxOrCircleNode::isBox).distinct().count() > 1)) {
            return false;
        }
        List<String> texts = content.text().splitAt(marks::contains).stream().skip(1).map(HtmlText::of).toList();
        boolean numbered = IntStream.range(0, marks.size()).anyMatch(i -> !marks.get(i).isBox() && NUMBER.matcher(texts.get(i)).matches());
        return texts.stream().noneMatch(String::isEmpty) && !numbered;
    }

    private void report(boolean hasQuestion) {
        boolean box = marks.get(0).isBox();
        for (BoxOrCircleNode mark : marks) {
            context.markParsed(mark.span());
        }
        content.blanks().forEach(context::markParsed);
        content.names().forEach(name -> context.comments().markUsed(name.span()));
        content.values().forEach(value -> context.comments().markUsed(value.span()));
        boolean namesKeepFields = questions.stream().allMatch(InlineQuestion::keepsNames);
        Diagnostic problem = Diagnostic.error("options-in-line", context.file(), marks.get(0).span(),
                (box ? "boxes" : "circles") + " between words can't be read",
                "Write each on a line of its own: `- " + marks.get(0).getChars() + " text`."
                        + (namesKeepFields ? "" : " Keep each name with its field: the name of a blank in the blank's paragraph, above the list."));
        boolean canBeFixed = namesKeepFields && (box || hasQuestion || content.leadingMark().isEmpty());
        context.reject(canBeFixed ? problem.withFix(lists()) : problem);
    }

    /** Each question as a paragraph and a list; names of a choice move to the question. */
    private Edit lists() {
        int start = content.span().start();
        String indent = " ".repeat(context.file().position(start).column() - 1);
        char marker = marker();
        String lists = questions.stream().map(question -> question.asList(marker, indent)).collect(Collectors.joining("\n\n" + indent));
        return new Edit(new Span(start, content.end()), lists);
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
}

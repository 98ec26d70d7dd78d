package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reports boxes or circles between the words of a paragraph, which are not read there; its edit moves them to a list.
 *
 * <p>{@code "Do you agree? ( ) Yes ( ) No"} → the question, and a list with two circles.
 */
final class InlineChoicesCheck {

    private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9]+\\b.*", Pattern.DOTALL);

    private final ParsedBlock block;
    private final WorksheetContext context;
    private final List<BoxOrCircleNode> marks;
    private final List<InlineChoiceQuestion> questions;

    private InlineChoicesCheck(ParsedBlock block, WorksheetContext context) {
        this.block = block;
        this.context = context;
        this.marks = block.marks();
        this.questions = marks.isEmpty() ? List.of() : InlineChoiceQuestion.in(block, context.file().text());
    }

    /**
     * @param hasQuestion whether the paragraph above is a question
     * @return whether the paragraph has such boxes or circles, which are reported and count as read
     */
    static boolean report(ParsedBlock block, boolean hasQuestion, WorksheetContext context) {
        InlineChoicesCheck check = new InlineChoicesCheck(block, context);
        if (!check.arePresent()) {
            return false;
        }
        check.report(hasQuestion);
        return true;
    }

    /** At least two, those of a question of one kind, each with words after it; circles with numbers are a scale. */
    private boolean arePresent() {
        if (marks.size() < 2 && (marks.isEmpty() || block.leadingMark().isEmpty())
                || questions.stream().anyMatch(question -> question.marks().stream().map(BoxOrCircleNode::isBox).distinct().count() > 1)) {
            return false;
        }
        List<String> texts = block.text().splitAt(new HashSet<>(marks)::contains).stream().skip(1).map(HtmlTextExtractor::of).toList();
        boolean numbered = IntStream.range(0, marks.size()).anyMatch(i -> !marks.get(i).isBox() && NUMBER.matcher(texts.get(i)).matches());
        return texts.stream().noneMatch(String::isEmpty) && !numbered;
    }

    private void report(boolean hasQuestion) {
        boolean box = marks.get(0).isBox();
        for (BoxOrCircleNode mark : marks) {
            context.markParsed(mark.span());
        }
        block.blanks().forEach(context::markParsed);
        block.names().forEach(name -> context.comments().markUsed(name.span()));
        block.values().forEach(value -> context.comments().markUsed(value.span()));
        boolean namesKeepFields = questions.stream().allMatch(InlineChoiceQuestion::keepsNames);
        Diagnostic problem = Diagnostic.error("options-in-line", context.file(), marks.get(0).span(),
                (box ? "boxes" : "circles") + " between words can't be read",
                "Write each on a line of its own: `- " + marks.get(0).getChars() + " text`."
                        + (namesKeepFields ? "" : " Keep each name with its field: the name of a blank in the blank's paragraph, above the list."));
        boolean canBeFixed = namesKeepFields && (box || hasQuestion || block.leadingMark().isEmpty());
        context.reject(canBeFixed ? problem.withFix(lists()) : problem);
    }

    /** Each question as a paragraph and a list; names of a choice move to the question. */
    private Edit lists() {
        int start = block.span().start();
        String indent = " ".repeat(context.file().position(start).column() - 1);
        char marker = marker();
        String lists = questions.stream().map(question -> question.asList(marker, indent)).collect(Collectors.joining("\n\n" + indent));
        return new Edit(new Span(start, block.end()), lists);
    }

    /** A bullet that the lists before and after don't have, which would otherwise become one list with this one. */
    private char marker() {
        List<Character> taken = new ArrayList<>();
        for (Node neighbour : Arrays.asList(block.node().getPrevious(), block.node().getNext())) {
            if (neighbour instanceof BulletList list) {
                taken.add(list.getOpeningMarker());
            }
        }
        return Stream.of('-', '*', '+').filter(bullet -> !taken.contains(bullet)).findFirst().orElseThrow();
    }
}

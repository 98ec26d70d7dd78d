package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.BoxOrCircleNode;

/** Finds where the questions of a paragraph begin. */
final class InlineChoiceSplitter {

    private static final Pattern LABEL = Pattern.compile("[:：]" + InlineChoiceQuestion.CLOSING);
    private static final Pattern LABELLED_BLANK = Pattern.compile("^[^:：_]{1,60}[:：][*_]{0,2}\\s*+_{4}");

    private final ParsedBlock block;
    private final String text;
    private final TreeSet<Integer> starts = new TreeSet<>();

    InlineChoiceSplitter(ParsedBlock block, String text) {
        this.block = block;
        this.text = text;
        splitAtLines();
        splitAtBoldLabels();
    }

    /** The offsets in the file at which a question begins. */
    TreeSet<Integer> starts() {
        return starts;
    }

    private void splitAtLines() {
        int line = block.span().start();
        starts.add(line);
        for (int next = text.indexOf('\n', line) + 1; next > 0 && next < block.end(); next = text.indexOf('\n', next) + 1) {
            if (beginsQuestion(next, text.substring(line, next - 1))) {
                starts.add(next);
            }
            line = next;
        }
    }

    private boolean beginsQuestion(int line, String previousLine) {
        int end = Math.min(block.end(), text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line));
        List<BoxOrCircleNode> inLine = marksIn(line, end);
        String words = masked(line, inLine.isEmpty() ? end : inLine.get(0).span().start()).strip();
        if (words.isEmpty()) {
            return false;
        }
        String above = masked(starts.last(), line);
        boolean afterHardBreak = InlineChoiceQuestion.HARD_BREAK.matcher(previousLine).find();
        if (marksIn(starts.last(), line).isEmpty()) {
            return afterHardBreak || LABEL.matcher(above).find();
        }
        return afterHardBreak || InlineChoiceQuestion.LABEL_OR_QUESTION.matcher(words).find() || LABELLED_BLANK.matcher(words).find()
                || inLine.size() > 1 && (words.startsWith("*") || Character.isUpperCase(words.codePointAt(0)));
    }

    /** {@code "( ) No **Warranty:** ____"}: a bold label after the words of an option does not belong to the option. */
    private void splitAtBoldLabels() {
        for (Node node : block.node().getDescendants()) {
            if (node instanceof StrongEmphasis && isLabel(node)) {
                List<BoxOrCircleNode> before = marksIn(starts.floor(node.getStartOffset()), node.getStartOffset());
                boolean afterOption = !before.isEmpty()
                        && !masked(before.get(before.size() - 1).span().end(), node.getStartOffset()).isBlank();
                if (afterOption) {
                    starts.add(node.getStartOffset());
                }
            }
        }
    }

    private boolean isLabel(Node bold) {
        Matcher label = InlineChoiceQuestion.LABEL_OR_QUESTION.matcher(bold.getChars());
        return label.find() || text.startsWith(":", bold.getEndOffset());
    }

    private List<BoxOrCircleNode> marksIn(int start, int end) {
        return block.marks().stream().filter(mark -> start <= mark.span().start() && mark.span().start() < end).toList();
    }

    private String masked(int start, int end) {
        int offset = block.span().start();
        return block.masked().substring(start - offset, Math.min(end - offset, block.masked().length()));
    }
}

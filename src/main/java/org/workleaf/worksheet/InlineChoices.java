package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    /**
     * A part of a paragraph: a question with the boxes or circles after it, or text without any.
     *
     * <p>{@code "**Spin:** ( ) Left ( ) Right\n**Brake:** ( ) On ( ) Off"} → two questions.
     *
     * @param source its Markdown
     * @param span   of the source in the file
     * @param marks  its boxes or circles
     * @param blanks its blanks
     */
    private record InlineQuestion(String source, Span span, List<BoxOrCircleNode> marks, List<Span> blanks) {

        private static final String CLOSING = "[*_]*+\\s*+$";
        private static final Pattern LABEL = Pattern.compile("[:：]" + CLOSING);
        private static final Pattern LABEL_OR_QUESTION = Pattern.compile("[:：?？]" + CLOSING);
        private static final Pattern LABELLED_BLANK = Pattern.compile("^[^:：_]{1,60}[:：][*_]{0,2}\\s*+_{4}");
        private static final Pattern HARD_BREAK = Pattern.compile("(?: {2}|\\\\)\\r?$");
        private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\\\?\\s*\\n\\s*");
        private static final Pattern NAMES = Pattern.compile("\\s*+<!--\\s*+(#[^>]*+)>");
        private static final Pattern NAME = Pattern.compile("(?<!was:)#");
        private static final Pattern SEPARATOR = Pattern.compile("\\s++[|/•·]$");

        /** @param text of the file */
        static List<InlineQuestion> in(InlineContent content, String text) {
            List<InlineQuestion> questions = new ArrayList<>();
            int end = content.end();
            for (int start : new Splitter(content, text).starts().descendingSet()) {
                Span span = new Span(start, end);
                questions.add(0, new InlineQuestion(text.substring(start, end), span,
                        content.marks().stream().filter(mark -> span.contains(mark.span())).toList(),
                        content.blanks().stream().filter(span::contains).toList()));
                end = start;
            }
            return questions;
        }

        /** Whether the names in it belong to the same fields when its options are a list below it. */
        boolean keepsNames() {
            int names = nameCount(source);
            if (names == 0 || marks.isEmpty()) {
                return true;
            }
            if (blanks.isEmpty()) {
                return marks.get(0).isBox() ? options().stream().allMatch(option -> nameCount(option) == 1) : names == 1;
            }
            boolean blanksAreInQuestion = blanks.stream().allMatch(blank -> blank.start() < marks.get(0).span().start());
            return blanksAreInQuestion && (marks.get(0).isBox() ? names <= blanks.size() : names <= blanks.size() + 1);
        }

        private static int nameCount(String text) {
            return NAMES.matcher(text).results().mapToInt(comment -> NAME.split(comment.group(1)).length - 1).sum();
        }

        /** The question as a paragraph, and its options as a list. */
        String asList(char marker, String indent) {
            if (marks.isEmpty()) {
                return HARD_BREAK.matcher(source.strip()).replaceFirst("").strip();
            }
            int firstMark = marks.get(0).span().start() - span.start();
            List<String> items = options();
            removeSeparators(items);
            boolean ownNames = nameCount(source) <= blanks.size();
            String names = firstMark > 0 && (!marks.get(0).isBox() || !blanks.isEmpty()) ? moveNames(items) : "";
            int questionStart = ownNames ? questionStart(items) : 0;
            List<String> blocks = new ArrayList<>();
            blocks.add(withoutBreak(source.substring(0, questionStart)));
            blocks.add(withoutBreak(source.substring(questionStart, firstMark)));
            if (blocks.get(1).startsWith("(") && ownNames && isClosedIn(items)) {
                blocks.set(1, blocks.get(1).substring(1).strip());
                items.replaceAll(item -> item == items.get(items.size() - 1) ? item.substring(0, item.length() - 1) : item);
            }
            blocks.removeIf(String::isEmpty);
            if (!blocks.isEmpty()) {
                blocks.set(0, blocks.get(0) + names);
            }
            blocks.add(marker + " " + String.join("\n" + indent + marker + " ", items));
            return String.join("\n\n" + indent, blocks);
        }

        /** {@code "Deposit: ____ (Refundable: [ ] Yes [ ] No)"}: the offset of the question about the options, which is a paragraph of its own. */
        private int questionStart(List<String> items) {
            int firstMark = marks.get(0).span().start();
            String before = source.substring(0, firstMark - span.start());
            int bracket = before.lastIndexOf('(');
            if (bracket >= 0 && before.indexOf(')', bracket) < 0 && isClosedIn(items)) {
                return bracket;
            }
            int afterBlank = blanks.stream().filter(blank -> blank.start() < firstMark).mapToInt(blank -> blank.end() - span.start()).max().orElse(0);
            return LABEL_OR_QUESTION.matcher(before.substring(afterBlank)).find() ? afterBlank : 0;
        }

        private static boolean isClosedIn(List<String> items) {
            String last = items.get(items.size() - 1);
            return last.endsWith(")") && last.indexOf('(', "( )".length()) < 0;
        }

        private List<String> options() {
            List<String> options = new ArrayList<>();
            for (int i = 0; i < marks.size(); i++) {
                int end = i + 1 < marks.size() ? marks.get(i + 1).span().start() : span.end();
                String option = withoutBreak(source.substring(marks.get(i).span().start() - span.start(), end - span.start()));
                options.add(LINE_BREAK.matcher(option).replaceAll(" "));
            }
            return options;
        }

        private static String withoutBreak(String text) {
            String stripped = text.strip();
            return stripped.endsWith("\\") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
        }

        /** {@code "low |"} → {@code "low"}, if there is one after each option but the last. */
        private static void removeSeparators(List<String> items) {
            List<String> separated = items.subList(0, items.size() - 1);
            if (separated.stream().allMatch(item -> SEPARATOR.matcher(item).find())) {
                separated.replaceAll(item -> SEPARATOR.matcher(item).replaceFirst(""));
            }
        }

        private static String moveNames(List<String> items) {
            StringBuilder moved = new StringBuilder();
            items.replaceAll(item -> {
                NAMES.matcher(item).results().forEach(name -> moved.append(' ').append(name.group().strip()));
                return NAMES.matcher(item).replaceAll("");
            });
            return moved.toString();
        }

        /** Finds where the questions of a paragraph begin. */
        private static final class Splitter {

            private final InlineContent content;
            private final String text;
            private final TreeSet<Integer> starts = new TreeSet<>();

            Splitter(InlineContent content, String text) {
                this.content = content;
                this.text = text;
                splitAtLines();
                splitAtBoldLabels();
            }

            /** The offsets in the file at which a question begins. */
            TreeSet<Integer> starts() {
                return starts;
            }

            private void splitAtLines() {
                int line = content.span().start();
                starts.add(line);
                for (int next = text.indexOf('\n', line) + 1; next > 0 && next < content.end(); next = text.indexOf('\n', next) + 1) {
                    if (beginsQuestion(next, text.substring(line, next - 1))) {
                        starts.add(next);
                    }
                    line = next;
                }
            }

            private boolean beginsQuestion(int line, String previousLine) {
                int end = Math.min(content.end(), text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line));
                List<BoxOrCircleNode> inLine = marksIn(line, end);
                String words = masked(line, inLine.isEmpty() ? end : inLine.get(0).span().start()).strip();
                if (words.isEmpty()) {
                    return false;
                }
                String above = masked(starts.last(), line);
                boolean afterHardBreak = HARD_BREAK.matcher(previousLine).find();
                if (marksIn(starts.last(), line).isEmpty()) {
                    return afterHardBreak || LABEL.matcher(above).find();
                }
                return afterHardBreak || LABEL_OR_QUESTION.matcher(words).find() || LABELLED_BLANK.matcher(words).find()
                        || inLine.size() > 1 && (words.startsWith("*") || Character.isUpperCase(words.codePointAt(0)));
            }

            /** {@code "( ) No **Warranty:** ____"}: a bold label after the words of an option does not belong to the option. */
            private void splitAtBoldLabels() {
                for (Node node : content.node().getDescendants()) {
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
                Matcher label = LABEL_OR_QUESTION.matcher(bold.getChars());
                return label.find() || text.startsWith(":", bold.getEndOffset());
            }

            private List<BoxOrCircleNode> marksIn(int start, int end) {
                return content.marks().stream().filter(mark -> start <= mark.span().start() && mark.span().start() < end).toList();
            }

            private String masked(int start, int end) {
                int offset = content.span().start();
                return content.masked().substring(start - offset, Math.min(end - offset, content.masked().length()));
            }
        }
    }
}

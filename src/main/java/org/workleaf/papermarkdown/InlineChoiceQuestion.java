package org.workleaf.papermarkdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.source.Span;

/**
 * One question of a paragraph with the boxes or circles after it, or a piece of the paragraph without any.
 *
 * <p>{@code "**Spin:** ( ) Left ( ) Right\n**Brake:** ( ) On ( ) Off"} → two questions.
 *
 * @param source its Markdown
 * @param span   of the source in the file
 * @param marks  its boxes or circles
 * @param blanks its blanks
 */
record InlineChoiceQuestion(String source, Span span, List<BoxOrCircleNode> marks, List<Span> blanks) {

    static final String CLOSING = "[*_]*+\\s*+$";
    static final Pattern LABEL_OR_QUESTION = Pattern.compile("[:：?？]" + CLOSING);
    static final Pattern HARD_BREAK = Pattern.compile("(?: {2}|\\\\)\\r?$");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\\\?\\s*\\n\\s*");
    private static final Pattern NAMES = Pattern.compile("\\s*+<!--\\s*+(#[^>]*+)>");
    private static final Pattern NAME = Pattern.compile("(?<!was:)#");
    private static final Pattern SEPARATOR = Pattern.compile("\\s++[|/•·]$");

    /** @param text of the file */
    static List<InlineChoiceQuestion> in(ParsedBlock block, String text) {
        List<InlineChoiceQuestion> questions = new ArrayList<>();
        int end = block.end();
        for (int start : new InlineChoiceSplitter(block, text).starts().descendingSet()) {
            Span span = new Span(start, end);
            questions.add(0, new InlineChoiceQuestion(text.substring(start, end), span,
                    block.marks().stream().filter(mark -> span.contains(mark.span())).toList(),
                    block.blanks().stream().filter(span::contains).toList()));
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
}

package org.workleaf.worksheet;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lines of a paragraph that are labels with nothing after them, in a paragraph that reads like a form.
 *
 * <p>{@code "Prepared by: Rotrix\nDate:"} → the second line.
 */
final class EmptyLabels {

    private static final int USUAL_LENGTH = 60;
    private static final int GREATEST_LENGTH = 160;
    private static final String SPACE = "[ \\t\\u00a0\\u202f\\u3000]";
    private static final String COLON = "[" + MissingBlanks.COLONS + "]" + MissingBlanks.CLOSING;
    private static final Pattern AT_END = Pattern.compile("(?:[^\\s:：]" + SPACE + "?" + COLON + "|\\s[=–—])" + MissingBlanks.EMPTY + "*+\\\\?$");
    private static final Pattern BOLD_LABEL = Pattern.compile("(?:\\*\\*|__)[^*_:：]{1,80}(?:[:：]" + SPACE + "?(?:\\*\\*|__)|(?:\\*\\*|__)" + SPACE + "?[:：])");
    private static final Pattern WORDS_AND_COLON = Pattern.compile("(?:[^\\s:：]++" + SPACE + "){0,3}[^\\s:：]++" + SPACE + "?" + COLON + SPACE + "++[^\\s\\\\]");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*[^*]+\\*\\*");

    private enum Kind { EMPTY_LABEL, FILLED_LABEL, TITLE, TEXT }

    private final String text;
    private final List<String> lines;
    private final List<Kind> kinds;
    private final List<Integer> found;

    private EmptyLabels(String text, boolean mayBeLong) {
        this.text = text;
        this.lines = text.replace("&nbsp;", "\u00a0").lines().map(String::strip).toList();
        boolean hasUsual = lines.stream().anyMatch(line -> isEmptyLabel(line, USUAL_LENGTH));
        int length = mayBeLong || hasUsual ? GREATEST_LENGTH : USUAL_LENGTH;
        this.kinds = lines.stream().map(line -> kind(line, length)).toList();
        this.found = IntStream.range(0, lines.size()).filter(this::isPlaceToWrite).boxed().toList();
    }

    /**
     * @param paragraph its Markdown, without white space at its end
     * @param mayBeLong whether a sentence of more than sixty characters may be a label
     */
    static EmptyLabels in(String paragraph, boolean mayBeLong) {
        return new EmptyLabels(paragraph, mayBeLong);
    }

    private static Kind kind(String line, int length) {
        if (isEmptyLabel(line, length)) {
            return Kind.EMPTY_LABEL;
        }
        if (BOLD_LABEL.matcher(line).lookingAt() || WORDS_AND_COLON.matcher(line).lookingAt()) {
            return Kind.FILLED_LABEL;
        }
        return BOLD_LINE.matcher(line).matches() ? Kind.TITLE : Kind.TEXT;
    }

    private static boolean isEmptyLabel(String line, int length) {
        return line.length() <= length + 3 && AT_END.matcher(line).find();
    }

    private boolean isPlaceToWrite(int line) {
        return kinds.get(line) == Kind.EMPTY_LABEL && (areAll(Kind.EMPTY_LABEL) || endsParagraph(line) || isBold(line) && isBeforeLabel(line)
                || isForm() && !continuesSentence(line));
    }

    private boolean areAll(Kind kind) {
        return kinds.stream().allMatch(kind::equals);
    }

    /** Whether it is one of several empty labels below each other, with which the paragraph ends. */
    private boolean endsParagraph(int line) {
        int first = kinds.size();
        while (first > 0 && kinds.get(first - 1) == Kind.EMPTY_LABEL) {
            first--;
        }
        return line >= first && kinds.size() - first > 1;
    }

    private boolean isBold(int line) {
        return BOLD_LABEL.matcher(lines.get(line)).lookingAt();
    }

    private boolean isBeforeLabel(int line) {
        return line + 1 == kinds.size() || kinds.get(line + 1) == Kind.EMPTY_LABEL || isBold(line + 1);
    }

    private boolean isForm() {
        return !kinds.contains(Kind.TEXT);
    }

    private boolean continuesSentence(int line) {
        return line > 0 && kinds.get(line - 1) == Kind.FILLED_LABEL && Character.isLowerCase(lines.get(line).codePointAt(0));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether the paragraph is a form of several labels, so that the last is not an introduction to what follows. */
    boolean areSeveral() {
        return kinds.size() > 1 && !found.isEmpty() && kinds.stream().filter(kind -> kind != Kind.TEXT).count() > 1;
    }

    /** Whether each line is an empty label, and ends like the others with a line break, even the last, which does not need one. */
    boolean areAllBroken(String withSpacesAtEnd) {
        return kinds.size() > 1 && areAll(Kind.EMPTY_LABEL) && withSpacesAtEnd.lines().allMatch(line -> line.endsWith("  ") || line.endsWith("\\"));
    }

    boolean contains(MatchResult match) {
        return found.contains(line(match));
    }

    boolean isInFirstLine(MatchResult match) {
        return line(match) == 0;
    }

    boolean isInLastLine(MatchResult match) {
        return line(match) == lines.size() - 1;
    }

    private int line(MatchResult match) {
        return (int) text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
    }
}

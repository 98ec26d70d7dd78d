package org.workleaf.unmarkedfields;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds lines that are a label with nothing after it, such as {@code Date:}, in a paragraph that reads like a form.
 *
 * <p>{@code "Prepared by: Rotrix\nDate:"} → the second line.
 */
public final class LabelsWithoutBlank {

    private static final int USUAL_LENGTH = 60;
    private static final int GREATEST_LENGTH = 160;
    private static final String SPACE = "[ \\t\\u00a0\\u202f\\u3000]";
    private static final String COLON = "[" + LabelEnding.COLONS + "]" + LabelEnding.CLOSING;
    private static final Pattern AT_END = Pattern.compile("(?:[^\\s:：]" + SPACE + "?" + COLON + "|\\s[=–—])" + InvisibleText.SPACE + "*+\\\\?$");
    private static final Pattern BOLD_LABEL = Pattern.compile("(?:\\*\\*|__)[^*_:：]{1,80}(?:[:：]" + SPACE + "?(?:\\*\\*|__)|(?:\\*\\*|__)" + SPACE + "?[:：])");
    private static final Pattern WORDS_AND_COLON = Pattern.compile("(?:[^\\s:：]++" + SPACE + "){0,3}[^\\s:：]++" + SPACE + "?" + COLON + SPACE + "++[^\\s\\\\]");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*[^*]+\\*\\*");

    private static final Pattern BREAK = Pattern.compile("(?i)<br[ \\t]*+/?>[ \\t]*+\\n?+|\\n");
    private static final Pattern QUOTED = Pattern.compile("^[ \\t]*(?:>[ \\t]*)++");

    private enum Kind { EMPTY_LABEL, FILLED_LABEL, TITLE, TEXT }

    private final List<String> lines;
    private final List<Kind> kinds;
    /** The offset after each line. */
    private final int[] ends;
    private final Set<Kind> present;
    /** The first of the empty labels with which the paragraph ends. */
    private final int lastLabels;
    private final boolean isLongLabel;
    private final Set<Integer> found;

    private LabelsWithoutBlank(String text, boolean mayBeLong) {
        List<String> source = List.of(BREAK.split(text));
        this.lines = source.stream().map(line -> QUOTED.matcher(line.replace("&nbsp;", "\u00a0")).replaceFirst("").strip()).toList();
        this.ends = IntStream.concat(BREAK.matcher(text).results().mapToInt(MatchResult::end), IntStream.of(text.length() + 1)).toArray();
        boolean hasUsual = lines.stream().anyMatch(line -> isEmptyLabel(line, USUAL_LENGTH));
        int length = mayBeLong || hasUsual ? GREATEST_LENGTH : USUAL_LENGTH;
        this.kinds = lines.stream().map(line -> kind(line, length)).toList();
        this.present = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
        int first = kinds.size();
        while (first > 0 && kinds.get(first - 1) == Kind.EMPTY_LABEL) {
            first--;
        }
        this.lastLabels = first;
        this.isLongLabel = mayBeLong && text.length() <= GREATEST_LENGTH && first == kinds.size() - 1
                && kinds.subList(0, first).stream().allMatch(kind -> kind == Kind.TEXT);
        this.found = IntStream.range(0, lines.size()).filter(this::isPlaceToWrite).boxed().collect(Collectors.toSet());
    }

    /**
     * @param paragraph its Markdown, without white space at its end
     * @param mayBeLong whether a label may have more than sixty characters, and continue on another line
     */
    public static LabelsWithoutBlank in(String paragraph, boolean mayBeLong) {
        return new LabelsWithoutBlank(paragraph, mayBeLong);
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
        return kinds.get(line) == Kind.EMPTY_LABEL && (areAllEmpty() || isLongLabel || line >= lastLabels && kinds.size() - lastLabels > 1
                || isBold(line) && isBeforeLabel(line) || !present.contains(Kind.TEXT) && !continuesSentence(line));
    }

    private boolean areAllEmpty() {
        return present.equals(EnumSet.of(Kind.EMPTY_LABEL));
    }

    private boolean isBold(int line) {
        return BOLD_LABEL.matcher(lines.get(line)).lookingAt();
    }

    private boolean isBeforeLabel(int line) {
        return line + 1 == kinds.size() || kinds.get(line + 1) == Kind.EMPTY_LABEL || isBold(line + 1);
    }

    private boolean continuesSentence(int line) {
        return line > 0 && kinds.get(line - 1) == Kind.FILLED_LABEL && Character.isLowerCase(lines.get(line).codePointAt(0));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether the paragraph is a form of several labels, so that the last is not an introduction to what follows. */
    public boolean areSeveral() {
        return kinds.size() > 1 && !found.isEmpty() && kinds.stream().filter(kind -> kind != Kind.TEXT).count() > 1;
    }

    /** Whether each line is an empty label, and ends like the others with a line break, even the last, which does not need one. */
    public boolean areAllBroken(String withSpacesAtEnd) {
        return kinds.size() > 1 && areAllEmpty() && withSpacesAtEnd.lines().allMatch(line -> line.endsWith("  ") || line.endsWith("\\"));
    }

    public boolean contains(MatchResult match) {
        return found.contains(line(match));
    }

    public boolean isInFirstLine(MatchResult match) {
        return line(match) == 0;
    }

    public boolean isInLastLine(MatchResult match) {
        return line(match) == lines.size() - 1;
    }

    private int line(MatchResult match) {
        int line = Arrays.binarySearch(ends, match.start());
        return line < 0 ? -line - 1 : line + 1;
    }
}

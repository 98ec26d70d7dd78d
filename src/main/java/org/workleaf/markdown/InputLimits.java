package org.workleaf.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Rejects a page that would take the parser more than a few seconds, before it is parsed. One pass over the text estimates the parser's work,
 * which grows with the square of some constructs; no page that a person writes comes near the limits.
 */
public final class InputLimits {

    private static final int MAX_LENGTH = 1_000_000;
    /** Characters that are read again: see {@link #cost}. */
    private static final long MAX_REREAD = 80_000_000;
    private static final long MAX_CELLS = 200_000;
    /** List items and table rows. */
    private static final int MAX_ITEMS = 20_000;
    /** The sum of the squares of the numbers of list and quotation marks that lines begin with. */
    private static final long MAX_NESTED = 2_000_000;
    private static final int MAX_RUN = 20_000;
    private static final int MAX_DEFINITIONS = 1000;

    /** The visible characters with which a line begins that is more than text. */
    private static final String STRUCTURE = ">-+*[|:0123456789";
    private static final Pattern CONTAINERS = Pattern.compile("(?:[ \\t]{0,3}+(?:>|[-+*](?=[ \\t])|[0-9]{1,9}+[.)](?=[ \\t]))[ \\t]?+)++");
    /** A line that begins a list item. If group 1 is a number other than 1, the line begins an item only inside a list, and never ends a paragraph. */
    private static final Pattern ITEM = Pattern.compile(" {0,3}+(?:[-+*]|([0-9]{1,9}+)[.)])[ \\t]++\\S");
    private static final Pattern DEFINITION = Pattern.compile("[ \\t>]*+\\[[^\\]\\n]++\\]:");
    private static final Pattern TABLE_DELIMITER = Pattern.compile("[ \\t>]*+[|:-][ \\t|:-]*+");

    private final SourceFile file;
    private long reread;
    private long nested;
    private long cells;
    private int definitions;
    private int paragraphStart;
    private int items;
    private boolean inList;
    private boolean inTable;
    /** The lines of a paragraph from its first quotation mark on. */
    private long quotedLines;
    private long columns;
    private long blanks;
    private long titles;
    /** The lengths of link targets that are read again for each link in them. */
    private long targets;
    private boolean inTarget;
    /** Whether the next word follows a link target, so that it may be a title. */
    private boolean afterTarget;
    /** The lengths of the paragraph's runs of backticks. For each length, at most one search for a closing run fails. */
    private final BitSet backtickLengths = new BitSet();

    private InputLimits(SourceFile file) {
        this.file = file;
    }

    /** @param start the offset of the Markdown, after the front matter */
    public static Optional<Diagnostic> exceeded(SourceFile file, int start) {
        return new InputLimits(file).read(start);
    }

    private Optional<Diagnostic> read(int start) {
        String text = file.text();
        if (text.length() - start > MAX_LENGTH) {
            return reject(start, "a page may have at most " + MAX_LENGTH + " characters");
        }
        paragraphStart = start;
        for (int line = start; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            int first = firstVisible(line, end);
            if (first == end) {
                endParagraph(line, end + 1);
                inList = false;
                inTable = false;
                columns = 0;
            } else {
                Optional<Diagnostic> run = readLine(line, first, end);
                if (run.isPresent()) {
                    return run;
                }
            }
            if (reread + cost(end) > MAX_REREAD) {
                return reject(paragraphStart, "this paragraph is too long for all the lines, links, blanks or backticks in it");
            }
            if (items > MAX_ITEMS) {
                return reject(line, "a page may have at most " + MAX_ITEMS + " list items and table rows");
            }
            if (cells > MAX_CELLS) {
                return reject(paragraphStart, "a page may have at most " + MAX_CELLS + " table cells");
            }
            if (nested > MAX_NESTED) {
                return reject(line, "there are too many list or quotation marks in a row");
            }
            if (definitions > MAX_DEFINITIONS) {
                return reject(line, "a page may define at most " + MAX_DEFINITIONS + " links like this");
            }
            line = end + 1;
        }
        return Optional.empty();
    }

    /** Returns {@code end} if the line is blank. */
    private int firstVisible(int line, int end) {
        int first = line;
        while (first < end && Character.isWhitespace(file.text().charAt(first))) {
            first++;
        }
        return first;
    }

    private Optional<Diagnostic> readLine(int line, int first, int end) {
        if (STRUCTURE.indexOf(file.text().charAt(first)) >= 0) {
            readStructure(line, end);
        } else {
            startLine(false, false, line);
        }
        cells += columns;
        return readCharacters(line, end);
    }

    private void readStructure(int line, int end) {
        String text = file.text();
        Matcher item = ITEM.matcher(text).region(line, end);
        boolean isItem = item.lookingAt() && (inList || line == paragraphStart || item.group(1) == null || item.group(1).equals("1"));
        Matcher containers = CONTAINERS.matcher(text).region(line, end);
        boolean isContainer = containers.lookingAt();
        if (isContainer) {
            long marks = containers.group().chars().filter(c -> c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')').count();
            nested += marks * marks;
        }
        startLine(isItem, isContainer && containers.group().indexOf('>') >= 0, line);
        if (DEFINITION.matcher(text).region(line, end).lookingAt()) {
            definitions++;
        }
        if (TABLE_DELIMITER.matcher(text).region(line, end).matches()) {
            columns = bars(line, end) + 1;
            inTable |= isTable(line, end);
        }
    }

    private void startLine(boolean isItem, boolean isQuoted, int line) {
        if (isItem || inTable) {
            endParagraph(line, line);
            items++;
            inList |= isItem;
        }
        if (isQuoted || quotedLines > 0) {
            quotedLines++;
        }
    }

    private Optional<Diagnostic> readCharacters(int line, int end) {
        String text = file.text();
        endWord();
        int wordStart = line;
        for (int start = line, next; start < end; start = next) {
            char c = text.charAt(start);
            next = start + 1;
            if (Character.isWhitespace(c)) {
                endWord();
                wordStart = next;
                continue;
            }
            switch (c) {
                case '`', '_', '*', '~' -> {
                    while (next < end && text.charAt(next) == c) {
                        next++;
                    }
                    readRun(c, next - start);
                    if (c != '_' && next - start > MAX_RUN) {
                        return reject(start, "`" + c + "` is repeated more than " + MAX_RUN + " times");
                    }
                }
                case '(' -> {
                    if (start > line && text.charAt(start - 1) == ']') {
                        targets += start - wordStart;
                        inTarget = true;
                    } else if (afterTarget) {
                        titles++;
                    }
                }
                default -> { }
            }
            afterTarget = false;
        }
        return Optional.empty();
    }

    private void readRun(char c, int length) {
        if (c == '`') {
            backtickLengths.set(length);
        } else if (c == '_' && length > 3) {
            blanks++;
        }
    }

    /** Whether the one line above this delimiter row is certainly its header, so that all lines below it are rows. */
    private boolean isTable(int line, int end) {
        int above = Math.max(paragraphStart, line - 1);
        String header = file.text().substring(paragraphStart, above).strip();
        String delimiter = file.text().substring(line, end).strip();
        return Stream.of(header, delimiter).allMatch(row -> row.length() > 1 && row.startsWith("|") && row.endsWith("|"))
                && header.chars().noneMatch(c -> c == '\n' || c == '\\' || c == '`') && bars(paragraphStart, above) == bars(line, end);
    }

    private long bars(int start, int end) {
        return file.text().substring(start, end).chars().filter(c -> c == '|').count();
    }

    private void endWord() {
        afterTarget |= inTarget;
        inTarget = false;
    }

    private void endParagraph(int end, int nextStart) {
        reread += cost(end);
        paragraphStart = nextStart;
        quotedLines = 0;
        blanks = 0;
        titles = 0;
        targets = 0;
        backtickLengths.clear();
    }

    /**
     * Estimates how many characters are read more than once: a quoted paragraph at each of its lines, the rest of a paragraph after certain
     * characters, and the sentence of each blank, which becomes its label.
     */
    private long cost(int end) {
        return quotedLines * quotedLines / 2 + targets + (end - paragraphStart) * (backtickLengths.cardinality() + titles + blanks / 2);
    }

    private Optional<Diagnostic> reject(int at, String message) {
        return Optional.of(Diagnostic.error(NestingLimit.CODE, file, Span.at(at), message,
                "The page is not read, because that would take too long. Split it, or check what changed last: often it is a key that was held "
                        + "down, or text that a program generated."));
    }
}

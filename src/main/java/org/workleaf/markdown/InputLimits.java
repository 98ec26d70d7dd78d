package org.workleaf.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Rejects a page that would take the parser more than a few seconds, before it is parsed. One pass over the text estimates the parser's work,
 * which grows with the square of some constructs; no page that a person writes comes near the limits.
 */
public final class InputLimits {

    private static final int MAX_LENGTH = 1_000_000;
    /** Characters that the parser copies: it copies the rest of a paragraph at each special character, and at each pair of backtick runs. */
    private static final long MAX_COPIED = 3_000_000_000L;
    /** The sum of the squares of the numbers of list and quotation marks that lines begin with. */
    private static final long MAX_NESTED = 2_000_000;
    private static final int MAX_RUN = 20_000;
    private static final int MAX_DEFINITIONS = 1000;

    private static final Pattern CONTAINERS = Pattern.compile("(?:[ \\t]{0,3}+(?:>|[-+*](?=[ \\t])|[0-9]{1,9}+[.)](?=[ \\t]))[ \\t]?+)++");
    private static final Pattern DEFINITION = Pattern.compile("[ \\t>]*+\\[[^\\]\\n]++\\]:");

    private final SourceFile file;
    private long copied;
    private long nested;
    private int definitions;
    private int paragraphStart;
    private long specials;
    private long backtickRuns;
    /** A run of backticks is compared with those after it up to one of the same length, so code is cheap where most have the same. */
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
            if (text.substring(line, end).isBlank()) {
                endParagraph(line);
                paragraphStart = end + 1;
            } else {
                Optional<Diagnostic> run = readLine(line, end);
                if (run.isPresent()) {
                    return run;
                }
            }
            if (copied + cost(end) > MAX_COPIED) {
                return reject(paragraphStart, "this paragraph has too many special characters");
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

    private Optional<Diagnostic> readLine(int line, int end) {
        String text = file.text();
        Matcher containers = CONTAINERS.matcher(text).region(line, end);
        if (containers.lookingAt()) {
            long marks = containers.group().chars().filter(c -> c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')').count();
            nested += marks * marks;
        }
        if (DEFINITION.matcher(text).region(line, end).lookingAt()) {
            definitions++;
        }
        int runStart = line;
        for (int i = line; i < end; i++) {
            char c = text.charAt(i);
            boolean continues = i > line && text.charAt(i - 1) == c;
            if (!continues) {
                runStart = i;
            }
            if (c == '`' && (i + 1 == end || text.charAt(i + 1) != c)) {
                backtickRuns++;
                backtickLengths.set(i - runStart + 1);
            }
            if ("`*_~".indexOf(c) >= 0) {
                specials += continues ? 0 : 1;
                if (c != '_' && i - runStart >= MAX_RUN) {
                    return reject(runStart, "`" + c + "` is repeated more than " + MAX_RUN + " times");
                }
            } else if ("[]!<&\\(".indexOf(c) >= 0) {
                specials++;
            }
        }
        return Optional.empty();
    }

    private void endParagraph(int end) {
        copied += cost(end);
        specials = 0;
        backtickRuns = 0;
        backtickLengths.clear();
    }

    private long cost(int end) {
        return (end - paragraphStart) * (specials + backtickRuns * backtickLengths.cardinality());
    }

    private Optional<Diagnostic> reject(int at, String message) {
        return Optional.of(Diagnostic.error(NestingLimit.CODE, file, Span.at(at), message,
                "The page is not read, because that would take too long. Split it, or check what changed last: often it is a key that was held "
                        + "down, or text that a program generated."));
    }
}

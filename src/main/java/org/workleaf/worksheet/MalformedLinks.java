package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds what was meant as a link and is shown with all its brackets.
 *
 * <p>{@code "[my page](my page.md)"} → a space in the address; {@code "so it is[^1]"} → no footnotes here.
 */
final class MalformedLinks {

    private static final PrefilteredPattern LINK = PrefilteredPattern.of("[", "(?<!\\\\)\\[(?![ xX]?\\])[^\\[\\]\n]++\\]\\([^()\n]++\\)");
    private static final String TARGET = "(?:https?://|mailto:|\\.{1,2}/|#)[^\\s()\\[\\]]*+|[^\\s()\\[\\]]+?\\.(?:md|html|png|jpe?g|svg)(?:#[^\\s()\\[\\]]*+)?";
    private static final PrefilteredPattern SPLIT = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\][ \\t]++\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern REVERSED = PrefilteredPattern.of("(", "\\([^()\n]{1,80}\\)\\[(?:" + TARGET + ")\\]");
    private static final PrefilteredPattern OPEN = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\]\\((?:" + TARGET + ")(?=\\s|$)");
    private static final PrefilteredPattern UNPARTED = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]()\n]++\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern TAIL = PrefilteredPattern.of("]", "\\]\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern NOTE = PrefilteredPattern.of("[", "(?<!\\\\)\\[\\^([^\\[\\]\\s]++)\\]");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final Set<String> notes = new HashSet<>();

    MalformedLinks(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param block a block of the document, not within another, with its leaves */
    void report(Node block, List<LeafBlock> leaves) {
        if (block instanceof Reference reference && reference.getReference().startsWith("^")) {
            note(reference.getReference().subSequence(1).toString(), new Span(block.getStartOffset(), block.getEndOffset()));
        } else {
            for (LeafBlock leaf : leaves) {
                if (leaf.isText() && leaf.mayHold(LINK)) {
                    report(leaf);
                }
            }
        }
    }

    private void report(LeafBlock leaf) {
        tell(LINK, leaf, "An address holds no spaces: write `%20` for each, or name the file without any. To "
                + "show the brackets, put a backslash in front of the first.");
        tell(SPLIT, leaf, "Take away the space between the square brackets and the round ones.");
        tell(REVERSED, leaf, "The words stand in square brackets and come first, the address stands in round ones: `[words](address)`.");
        tell(OPEN, leaf, "Close the round bracket behind the address: `[words](address)`.");
        tell(TAIL, leaf, "A link holds no other link, and its words no square brackets that nothing closes.");
        tell(UNPARTED, leaf, "Close the square bracket behind the words: `[words](address)`.");
        leaf.all(NOTE).forEach(note -> note(note.group(1), leaf.span(note)));
    }

    private void tell(PrefilteredPattern search, LeafBlock leaf, String help) {
        for (MatchResult found : leaf.all(search)) {
            problems.add(Diagnostic.error("broken-link", file, leaf.span(found), "this is not read as a link", help));
        }
    }

    private void note(String name, Span span) {
        if (notes.add(name)) {
            problems.add(Diagnostic.error("broken-link", file, span, "footnotes are not taken over",
                    "Say it in the text, in round brackets, or link to a page that says it."));
        }
    }
}

package org.workleaf.lint;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds text that was meant as a link but is rendered with its brackets.
 *
 * <p>{@code "[my page](my page.md)"} → a space in the address; {@code "so it is[^1]"} → footnotes aren't supported.
 */
public final class MalformedLinks {

    private static final PrefilteredPattern LINK = PrefilteredPattern.of("[", "(?<!\\\\)\\[(?![ xX]?\\])[^\\[\\]\n]++\\]\\([^()\n]++\\)");
    private static final String TARGET = "(?:https?://|mailto:|\\.{1,2}/|#)[^\\s()\\[\\]]*+|[^\\s()\\[\\]]+?\\.(?:md|html|png|jpe?g|svg)(?:#[^\\s()\\[\\]]*+)?";
    private static final PrefilteredPattern SPLIT = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\][ \\t]++\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern REVERSED = PrefilteredPattern.of("(", "\\([^()\n]{1,80}\\)\\[(?:" + TARGET + ")\\]");
    private static final PrefilteredPattern UNCLOSED = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\]\\((?:" + TARGET + ")(?=\\s|$)");
    private static final PrefilteredPattern MISSING_BRACKET = PrefilteredPattern.of("[", "(?<!\\\\)\\[[^\\[\\]()\n]++\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern TAIL = PrefilteredPattern.of("]", "\\]\\((?:" + TARGET + ")\\)");
    private static final PrefilteredPattern FOOTNOTE = PrefilteredPattern.of("[", "(?<!\\\\)\\[\\^([^\\[\\]\\s]++)\\]");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final Set<String> footnotes = new HashSet<>();

    public MalformedLinks(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param node a top-level block of the document, with its leaf blocks */
    public void report(Node node, List<LeafBlock> leafBlocks) {
        if (node instanceof Reference reference && reference.getReference().startsWith("^")) {
            footnote(reference.getReference().subSequence(1).toString(), new Span(node.getStartOffset(), node.getEndOffset()));
        } else {
            for (LeafBlock block : leafBlocks) {
                if (block.isText() && block.mayMatch(LINK)) {
                    report(block);
                }
            }
        }
    }

    private void report(LeafBlock block) {
        reportMatches(LINK, block, "An address cannot contain spaces: write `%20` for each, or rename the file. To "
                + "show the brackets, put a backslash before the first.");
        reportMatches(SPLIT, block, "Remove the space between the square brackets and the round ones.");
        reportMatches(REVERSED, block, "First the text in square brackets, then the address in round ones: `[words](address)`.");
        reportMatches(UNCLOSED, block, "Close the round bracket after the address: `[words](address)`.");
        reportMatches(TAIL, block, "A link cannot contain another link, and its text cannot contain an unmatched square bracket.");
        reportMatches(MISSING_BRACKET, block, "Close the square bracket after the text: `[words](address)`.");
        block.all(FOOTNOTE).forEach(note -> footnote(note.group(1), block.span(note)));
    }

    private void reportMatches(PrefilteredPattern search, LeafBlock block, String help) {
        for (MatchResult found : block.all(search)) {
            problems.add(Diagnostic.error("broken-link", file, block.span(found), "this is not read as a link", help));
        }
    }

    private void footnote(String name, Span span) {
        if (footnotes.add(name)) {
            problems.add(Diagnostic.error("broken-link", file, span, "footnotes aren't supported",
                    "Put it into the text, for example in round brackets, or link to a page that explains it."));
        }
    }
}

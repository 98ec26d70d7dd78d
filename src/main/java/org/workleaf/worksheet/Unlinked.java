package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workleaf.markdown.SignSearch;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds what was meant as a link and is shown with all its brackets.
 *
 * <p>{@code "[my page](my page.md)"} → a space in the address; {@code "so it is[^1]"} → no footnotes here.
 */
final class Unlinked {

    private static final SignSearch LINK = SignSearch.of("[", "(?<!\\\\)\\[(?![ xX]?\\])[^\\[\\]\n]++\\]\\([^()\n]++\\)");
    private static final String TARGET = "(?:https?://|mailto:|\\.{1,2}/|#)[^\\s()\\[\\]]*+|[^\\s()\\[\\]]+?\\.(?:md|html|png|jpe?g|svg)(?:#[^\\s()\\[\\]]*+)?";
    private static final SignSearch SPLIT = SignSearch.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\][ \\t]++\\((?:" + TARGET + ")\\)");
    private static final SignSearch REVERSED = SignSearch.of("(", "\\([^()\n]{1,80}\\)\\[(?:" + TARGET + ")\\]");
    private static final SignSearch OPEN = SignSearch.of("[", "(?<!\\\\)\\[[^\\[\\]\n]++\\]\\((?:" + TARGET + ")(?=\\s|$)");
    private static final SignSearch UNPARTED = SignSearch.of("[", "(?<!\\\\)\\[[^\\[\\]()\n]++\\((?:" + TARGET + ")\\)");
    private static final SignSearch TAIL = SignSearch.of("]", "\\]\\((?:" + TARGET + ")\\)");
    private static final SignSearch NOTE = SignSearch.of("[", "(?<!\\\\)\\[\\^([^\\[\\]\\s]++)\\]");

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final Set<String> notes = new HashSet<>();

    private Unlinked(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        Unlinked rule = new Unlinked(file, problems);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Reference reference && reference.getReference().startsWith("^")) {
                rule.note(reference.getReference().subSequence(1).toString(),
                        new Span(node.getStartOffset(), node.getEndOffset()));
            } else {
                Leaves.each(node, rule::leaf);
            }
        }
    }

    private void leaf(Node leaf) {
        if (!Leaves.isText(leaf) || leaf.getChars().indexOf('[') < 0) {
            return;
        }
        int start = leaf.getStartOffset();
        String bare = Wording.bare(leaf, file.text(), start, leaf.getEndOffset());
        tell(LINK, bare, start, "An address holds no spaces: write `%20` for each, or name the file without any. To "
                + "show the brackets, put a backslash in front of the first.");
        tell(SPLIT, bare, start, "Take away the space between the square brackets and the round ones.");
        tell(REVERSED, bare, start, "The words stand in square brackets and come first, the address stands in round ones: `[words](address)`.");
        tell(OPEN, bare, start, "Close the round bracket behind the address: `[words](address)`.");
        tell(TAIL, bare, start, "A link holds no other link, and its words no square brackets that nothing closes.");
        tell(UNPARTED, bare, start, "Close the square bracket behind the words: `[words](address)`.");
        NOTE.each(bare, note -> note(note.group(1), new Span(start + note.start(), start + note.end())));
    }

    private void tell(SignSearch search, String bare, int start, String help) {
        search.each(bare, found -> problems.add(Diagnostic.error("broken-link", file, new Span(start + found.start(), start + found.end()),
                "this is not read as a link", help)));
    }

    private void note(String name, Span span) {
        if (notes.add(name)) {
            problems.add(Diagnostic.error("broken-link", file, span, "footnotes are not taken over",
                    "Say it in the text, in round brackets, or link to a page that says it."));
        }
    }
}

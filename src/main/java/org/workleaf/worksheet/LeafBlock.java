package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.workleaf.markdown.CharacterSet;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** A piece of a page that holds no other blocks: a paragraph, heading, cell, rule, comment, or code made by indenting. */
final class LeafBlock {

    private static final CharacterSet COMMENT = CharacterSet.in("<");
    /** What begins a piece of text that {@link #bare} leaves out. */
    private static final CharacterSet HIDDEN = CharacterSet.in("`<[\\");

    private final Node node;
    private final int start;
    private final String source;
    private final CharacterSet signs;
    private String bare;

    /** @param node may hold blocks, whose text is then looked at as a whole */
    LeafBlock(Node node, SourceFile file) {
        this.node = node;
        this.start = node.getStartOffset();
        this.source = file.text().substring(start, Math.min(node.getEndOffset(), file.text().length()));
        this.signs = CharacterSet.in(source);
    }

    /** The leaves of a block, from top to bottom. */
    static List<LeafBlock> in(Node block, SourceFile file) {
        List<LeafBlock> leaves = new ArrayList<>();
        collect(block, file, leaves);
        return leaves;
    }

    private static void collect(Node node, SourceFile file, List<LeafBlock> leaves) {
        if (isLeaf(node)) {
            leaves.add(new LeafBlock(node, file));
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, file, leaves);
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell || node instanceof ThematicBreak
                || node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase;
    }

    Node node() {
        return node;
    }

    /** Whether running text stands in it. */
    boolean isText() {
        return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
    }

    String source() {
        return source;
    }

    /** Its source with comments, code and the targets of links replaced by spaces; as long as the source. */
    String bare() {
        if (bare == null) {
            bare = signs.mayHold(HIDDEN) ? MaskedText.of(node, source, start) : source;
        }
        return bare;
    }

    Span span() {
        return new Span(start, start + source.length());
    }

    /** Where each match in its bare text stands in the file. */
    List<Span> spans(PrefilteredPattern search) {
        List<MatchResult> matches = all(search);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(matches.size());
        for (MatchResult match : matches) {
            spans.add(span(match));
        }
        return spans;
    }

    /** Where a match in its source or bare text stands in the file. */
    Span span(MatchResult match) {
        return new Span(start + match.start(), start + match.end());
    }

    boolean mayHoldComment() {
        return signs.mayHold(COMMENT);
    }

    boolean mayHold(PrefilteredPattern search) {
        return search.mayMatch(signs);
    }

    /** Each match in its bare text. */
    List<MatchResult> all(PrefilteredPattern search) {
        return mayHold(search) ? search.all(bare()) : List.of();
    }

    /** The first match in its bare text. */
    Optional<MatchResult> first(PrefilteredPattern search) {
        return mayHold(search) ? search.first(bare()) : Optional.empty();
    }
}

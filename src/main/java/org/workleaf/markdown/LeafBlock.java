package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** A block that contains no other blocks: a paragraph, heading, table cell, line of underscores, comment, or indented code. */
public final class LeafBlock {

    /** The characters with which a field begins. */
    private static final CharacterSet FIELD = CharacterSet.of("_[(");
    private static final CharacterSet COMMENT = CharacterSet.of("<");
    /** The characters with which text begins that {@link #masked} replaces. */
    private static final CharacterSet MASKED = CharacterSet.of("`<[\\");

    private final Node node;
    private final int start;
    private final String source;
    private final CharacterSet characters;
    private String masked;

    /** @param node may contain blocks, whose text is then treated as a whole */
    public LeafBlock(Node node, SourceFile file) {
        this.node = node;
        this.start = node.getStartOffset();
        this.source = file.text().substring(start, Math.min(node.getEndOffset(), file.text().length()));
        this.characters = CharacterSet.of(source);
    }

    /** The leaf blocks of a node, from top to bottom; without the delimiter rows of tables, which hold no text. */
    public static List<LeafBlock> in(Node node, SourceFile file) {
        List<LeafBlock> leafBlocks = new ArrayList<>();
        collect(node, file, leafBlocks);
        return leafBlocks;
    }

    private static void collect(Node node, SourceFile file, List<LeafBlock> leafBlocks) {
        if (isLeaf(node)) {
            leafBlocks.add(new LeafBlock(node, file));
        } else if (!(node instanceof TableSeparator)) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, file, leafBlocks);
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell || node instanceof ThematicBreak
                || node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase;
    }

    public Node node() {
        return node;
    }

    /** Whether it contains running text. */
    public boolean isText() {
        return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
    }

    public String source() {
        return source;
    }

    /** Its source with comments, code and link targets replaced by spaces; the same length as the source. */
    public String masked() {
        if (masked == null) {
            masked = characters.intersects(MASKED) ? MaskedText.of(node, source, start) : source;
        }
        return masked;
    }

    public Span span() {
        return new Span(start, start + source.length());
    }

    /** The location in the file of each match in its masked text. */
    public List<Span> spans(PrefilteredPattern pattern) {
        List<MatchResult> matches = all(pattern);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(matches.size());
        for (MatchResult match : matches) {
            spans.add(span(match));
        }
        return spans;
    }

    /** The location in the file of a match in its source or masked text. */
    public Span span(MatchResult match) {
        return new Span(start + match.start(), start + match.end());
    }

    /** The locations of its blanks, boxes and circles; of itself, if it is a ruled line. */
    public List<Span> fields() {
        if (node instanceof ThematicBreak) {
            int indent = source.length() - source.stripLeading().length();
            return source.strip().startsWith("_") ? List.of(new Span(start + indent, start + source.stripTrailing().length())) : List.of();
        }
        return characters.intersects(FIELD) ? FieldNode.in(node).stream().map(FieldNode::span).distinct().toList() : List.of();
    }

    public boolean mayContainComment() {
        return characters.intersects(COMMENT);
    }

    public boolean mayMatch(PrefilteredPattern pattern) {
        return pattern.mayMatch(characters);
    }

    /** Each match in its masked text. */
    public List<MatchResult> all(PrefilteredPattern pattern) {
        return mayMatch(pattern) ? pattern.all(masked()) : List.of();
    }

    /** The first match in its masked text. */
    public Optional<MatchResult> first(PrefilteredPattern pattern) {
        return mayMatch(pattern) ? pattern.first(masked()) : Optional.empty();
    }
}

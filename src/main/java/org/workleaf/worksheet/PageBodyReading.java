package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.workleaf.markdown.HeadingAnchors;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.LinkReader;
import org.workleaf.markdown.MarkdownLint;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PlainText;
import org.workleaf.markdown.RawHtmlCheck;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** The reading of one page: goes through its blocks from top to bottom, and tells text from what stands in a worksheet. */
final class PageBodyReading {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private final SourceFile file;
    private final int start;
    private final List<Diagnostic> problems;
    private final CommentReader comments;
    private final List<org.workleaf.markdown.Heading> headings = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<PreviousName> retired = new ArrayList<>();
    private final List<TextBlock> passages = new ArrayList<>();
    private final StringBuilder text;
    private String title = "";
    private String titleAnchor = "";
    private boolean textBeforeTitle;
    private int words;
    private Optional<Comment.Opening> open = Optional.empty();
    /** Whether a block was to begin above, in a place where none can: what was to be in it is not told piece by piece. */
    private boolean misplaced;
    private final List<Node> inside = new ArrayList<>();
    private final List<LeafBlock> leavesInside = new ArrayList<>();

    PageBodyReading(SourceFile file, int start, List<Diagnostic> problems) {
        this.file = file;
        this.start = start;
        this.problems = problems;
        this.text = new StringBuilder(file.text().length());
        this.comments = new CommentReader(file, problems);
    }

    PageBody read(List<ParsableRegion> stretches, UnaryOperator<String> onSite) {
        HeadingAnchors anchors = new HeadingAnchors();
        List<Link> links = new ArrayList<>();
        for (ParsableRegion stretch : stretches) {
            Document document = stretch.document();
            links.addAll(LinkReader.resolve(document, file, onSite, problems));
            RawHtmlCheck.refuse(document, file, problems);
            MarkdownLint.tell(document, stretches.size() == 1, file, problems);
            MalformedLinks unlinked = new MalformedLinks(file, problems);
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading) {
                    anchor(heading, anchors);
                }
                List<LeafBlock> leaves = LeafBlock.in(node, file);
                leaves.forEach(this::passage);
                unlinked.report(node, leaves);
                read(node, leaves);
            }
            stretch.unclosed().ifPresent(this::unclosed);
        }
        open.ifPresent(this::neverClosed);
        endText();
        if (title.isEmpty()) {
            error("missing-title", Span.at(start), "this page has no title",
                    "Begin it with a heading of one hash: `# Be open and honest`.");
        } else if (textBeforeTitle) {
            error("missing-title", Span.at(start), "text stands in front of the page's title",
                    "Let the page begin with its heading of one hash.");
        }
        return new PageBody(title, titleAnchor, headings, blocks, links, retired, passages, words);
    }

    private void passage(LeafBlock leaf) {
        if (leaf.isText()) {
            TextBlock.Kind kind = leaf.node() instanceof Heading ? TextBlock.Kind.HEADING
                    : leaf.node() instanceof Paragraph ? TextBlock.Kind.PARAGRAPH : TextBlock.Kind.CELL;
            passages.add(new TextBlock(kind, leaf.bare(), leaf.span()));
        }
    }

    private void anchor(Heading heading, HeadingAnchors anchors) {
        String words = PlainText.of(MarkdownRenderer.inlines(heading));
        heading.setAnchorRefId(anchors.anchorFor(MarkdownRenderer.typed(heading)));
        Span span = new Span(heading.getStartOffset(), heading.getEndOffset());
        if (words.isEmpty()) {
            error("empty-heading", span, "this heading has no words", "Give it some, or take the hashes away.");
        }
        if (heading.getLevel() > 1) {
            headings.add(new org.workleaf.markdown.Heading(heading.getLevel(), heading.getAnchorRefId(), words, span));
        } else if (!isMergeLine(heading) && (open.isPresent() ? !heading.getOpeningMarker().isEmpty() : !title.isEmpty())) {
            error("second-title", span, "a page has one heading of one hash, its title",
                    "Write this one with two hashes: `## " + words + "`.");
        }
    }

    /** Between two versions of a line that met in a merge stand seven equals signs; the merge is told by itself. */
    private boolean isMergeLine(Heading heading) {
        return heading.getClosingMarker().matches("=======") && file.text().contains("<<<<<<< ");
    }

    private void read(Node node, List<LeafBlock> leaves) {
        Optional<Comment> almost = open.isPresent() ? almost(node) : Optional.empty();
        if (node instanceof HtmlCommentBlock || node instanceof HtmlBlock && node.getChars().startsWith("<!--")) {
            comment(node, leaves);
        } else if (almost.isPresent()) {
            comment(almost.get());
        } else if (open.isPresent()) {
            MalformedComments.report(leaves, file, problems);
            putInside(node, leaves);
        } else if (node instanceof Heading heading && heading.getLevel() == 1 && title.isEmpty()) {
            title = PlainText.of(MarkdownRenderer.inlines(heading));
            titleAnchor = heading.getAnchorRefId();
            MalformedComments.report(leaves, file, problems);
            leaves.forEach(this::strays);
            textBeforeTitle = text.length() > 0 || !blocks.isEmpty();
        } else {
            MalformedComments.report(leaves, file, problems);
            leaves.forEach(this::strays);
            for (LeafBlock leaf : leaves) {
                UnparsedFields.marks(leaf).forEach(this::outside);
            }
            String html = MarkdownRenderer.html(node);
            text.append(html);
            words += PlainText.wordsOf(html);
        }
    }

    private static Optional<Comment> almost(Node node) {
        if (!(node instanceof Paragraph) || !node.getChars().trim().startsWith("<")) {
            return Optional.empty();
        }
        String text = node.getChars().trim().toString();
        Span span = new Span(node.getStartOffset(), node.getStartOffset() + text.length());
        return BlockEndSuggestion.inText(text, span).map(meant -> new Comment.Almost(meant, span));
    }

    private void putInside(Node node, List<LeafBlock> leaves) {
        inside.add(node);
        leavesInside.addAll(leaves);
    }

    private void comment(Node node, List<LeafBlock> leaves) {
        int end = Math.min(node.getEndOffset(), file.text().length());
        String left = COMMENT.matcher(file.text().substring(node.getStartOffset(), end)).replaceAll("");
        if (!left.isBlank()) {
            error("text-beside-comment", new Span(node.getStartOffset(), node.getStartOffset() + node.getChars().trimEnd().length()),
                    "text beside a comment would be lost", "Leave an empty line between the comment and the text.");
        }
        boolean wasOpen = open.isPresent();
        if (wasOpen) {
            putInside(node, leaves);
        }
        for (Comment comment : comments.in(node.getStartOffset(), end)) {
            comment(comment);
        }
        if (!wasOpen && open.isPresent()) {
            putInside(node, leaves);
        }
    }

    private void unclosed(Span comment) {
        error("unclosed-comment", new Span(comment.start(), comment.start() + 4), "this comment is never closed",
                "Put `-->` behind it. Everything below it would be lost.");
        comment(comments.unclosed(comment));
    }

    private void comment(Comment comment) {
        if (comment instanceof Comment.Almost almost) {
            almost(almost);
        } else if (comment instanceof Comment.Opening opening) {
            comments.settle(opening.span());
            if (open.isPresent()) {
                if (!endIsMisplaced()) {
                    problems.add(Diagnostic.error("unclosed-block", file, opening.span(), "a block begins inside another",
                                    "Close the first with `<!-- end -->` before this one.")
                            .withNote(file, open.get().span(), "begun here and not closed"));
                }
                close(open.get());
            }
            endText();
            open = Optional.of(opening);
            misplaced = false;
        } else if (comment instanceof Comment.Ending ending) {
            comments.settle(ending.span());
            if (open.isPresent()) {
                close(open.get());
            } else if (misplaced) {
                misplaced = false;
            } else {
                error("stray-comment", ending.span(), "this ends a block that was never begun",
                        "Take it away, or begin the block with `<!-- worksheet: a-name -->`.");
            }
        } else if (open.isEmpty() && comment instanceof Comment.Retired gone) {
            retired.addAll(gone.worksheets());
            gone.fields().stream().filter(field -> !misplaced).forEach(field -> error("stray-comment", field.span(),
                    "`#" + field.name() + "` names a field, and this is no worksheet",
                    "Retire a field inside its worksheet. The name of a worksheet has no `#` in front."));
        } else if (open.isEmpty() && !(comment instanceof Comment.Remark) && !misplaced) {
            error("stray-comment", comment.span(), "this comment means something in a worksheet only",
                    "Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or take it away.");
        }
    }

    /** What is almost the end of a block, or a page break, is a remark outside of any. */
    private void almost(Comment.Almost almost) {
        if (open.isPresent()) {
            error("unknown-comment", almost.span(), almost.message(), almost.help());
            comment(almost.meant());
        } else if (almost.meant() instanceof Comment.Ending) {
            misplaced = false;
        }
    }

    private void close(Comment.Opening opening) {
        blocks.add(new Block.Sheet(WorksheetReader.read(opening, inside, leavesInside, file, comments, problems)));
        inside.clear();
        leavesInside.clear();
        open = Optional.empty();
    }

    private void neverClosed(Comment.Opening opening) {
        if (!endIsMisplaced()) {
            error("unclosed-block", opening.span(), "this " + opening.kind().noun() + " is never closed",
                    "Write `<!-- end -->` on a line of its own behind its last field.");
        }
        close(opening);
    }

    /** Whether the block's end stands in a line that can't end it; that is told there. */
    private boolean endIsMisplaced() {
        return leavesInside.stream().flatMap(leaf -> comments.in(leaf).stream())
                .anyMatch(comment -> comment.says(Comment.Ending.class) && !comments.isSettled(comment.span()));
    }

    /** The comments that stand among a page's text, where none means anything. */
    private void strays(LeafBlock leaf) {
        for (Comment comment : comments.in(leaf)) {
            stray(comment, leaf);
        }
    }

    private void stray(Comment comment, LeafBlock leaf) {
        boolean code = leaf.node() instanceof IndentedCodeBlock;
        boolean block = comment instanceof Comment.Opening || comment instanceof Comment.Ending;
        if (comment instanceof Comment.Remark || comment instanceof Comment.Almost || code && !block) {
            return;
        }
        if (block && !(misplaced && comment instanceof Comment.Ending)) {
            error("stray-comment", comment.span(), code
                    ? "this comment is code, because its line is indented"
                    : "this comment has to stand on a line of its own", UnusedComments.ALONE);
        } else if (comment instanceof Comment.Retired) {
            error("stray-comment", comment.span(), "this comment has to stand on a line of its own", UnusedComments.ALONE);
        } else if (!block && !misplaced && UnparsedFields.marks(leaf).isEmpty()) {
            error("stray-comment", comment.span(), "this comment means something in a worksheet only",
                    "Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or take it away.");
        }
        misplaced = block ? comment instanceof Comment.Opening : misplaced;
    }

    private void outside(Span mark) {
        if (misplaced || isSpokenOf(mark)) {
            return;
        }
        problems.add(Diagnostic.warning("field-outside", file, mark, "this looks like a field but stands in no worksheet",
                "Outside a worksheet it stays text. Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or escape it "
                        + "with a backslash."));
    }

    /** A circle or box in quotation marks is a sign that the text is about. */
    private boolean isSpokenOf(Span mark) {
        String quotes = "\"'“”‘’";
        String text = file.text();
        return mark.start() > 0 && mark.end() < text.length() && quotes.indexOf(text.charAt(mark.start() - 1)) >= 0
                && quotes.indexOf(text.charAt(mark.end())) >= 0;
    }

    private void endText() {
        if (text.length() > 0) {
            blocks.add(new Block.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}

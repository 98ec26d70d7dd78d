package org.workleaf.papermarkdown;

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
import org.workleaf.comments.Comment;
import org.workleaf.comments.CommentReader;
import org.workleaf.comments.MalformedComments;
import org.workleaf.comments.MisspelledCommentReader;
import org.workleaf.comments.PreviousName;
import org.workleaf.lint.DocumentLint;
import org.workleaf.lint.MalformedLinks;
import org.workleaf.lint.RawHtmlCheck;
import org.workleaf.markdown.HeadingAnchors;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.markdown.PageLinkResolver;
import org.workleaf.markdown.ParsedSegment;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.PageBlock;
import org.workleaf.worksheet.PageBody;

/** Splits one page from top to bottom into text and worksheets. */
final class PageBodySplitter {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private final SourceFile file;
    private final int start;
    private final List<Diagnostic> problems;
    private final CommentReader comments;
    private final List<org.workleaf.markdown.Heading> headings = new ArrayList<>();
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PreviousName> retired = new ArrayList<>();
    private final List<MaskedBlock> textBlocks = new ArrayList<>();
    private final StringBuilder text;
    private String title = "";
    private String titleAnchor = "";
    private boolean textBeforeTitle;
    private int wordCount;
    private Optional<Comment.Opening> open = Optional.empty();
    /** Whether an opening comment above is in a place where it has no effect; its fields and comments are then not reported one by one. */
    private boolean afterMisplacedStart;
    private final List<Node> worksheetNodes = new ArrayList<>();
    private final List<LeafBlock> worksheetBlocks = new ArrayList<>();

    PageBodySplitter(SourceFile file, int start, List<Diagnostic> problems) {
        this.file = file;
        this.start = start;
        this.problems = problems;
        this.text = new StringBuilder(file.text().length());
        this.comments = new CommentReader(file, problems);
    }

    PageBody read(List<ParsedSegment> segments, UnaryOperator<String> publishedLink) {
        HeadingAnchors anchors = new HeadingAnchors();
        List<Link> links = new ArrayList<>();
        for (ParsedSegment segment : segments) {
            Document document = segment.document();
            links.addAll(PageLinkResolver.resolve(document, file, publishedLink, problems));
            RawHtmlCheck.report(document, file, problems);
            DocumentLint.report(document, segments.size() == 1, file, problems);
            MalformedLinks malformedLinks = new MalformedLinks(file, problems);
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading) {
                    readHeading(heading, anchors);
                }
                List<LeafBlock> leafBlocks = LeafBlock.in(node, file);
                leafBlocks.forEach(this::addTextBlock);
                malformedLinks.report(node, leafBlocks);
                read(node, leafBlocks);
            }
            segment.unclosed().ifPresent(this::reportUnclosedComment);
        }
        open.ifPresent(this::reportNeverClosed);
        endText();
        if (title.isEmpty()) {
            error("missing-title", Span.at(start), "this page has no title",
                    "Begin it with a level-1 heading: `# Be open and honest`.");
        } else if (textBeforeTitle) {
            error("missing-title", Span.at(start), "there is text before the page's title",
                    "Begin the page with a level-1 heading: `# Be open and honest`.");
        }
        return new PageBody(title, titleAnchor, headings, blocks, links, retired, textBlocks, wordCount);
    }

    private void addTextBlock(LeafBlock block) {
        if (block.isText()) {
            MaskedBlock.Kind kind = block.node() instanceof Heading ? MaskedBlock.Kind.HEADING
                    : block.node() instanceof Paragraph ? MaskedBlock.Kind.PARAGRAPH : MaskedBlock.Kind.CELL;
            textBlocks.add(new MaskedBlock(kind, block.masked(), block.span()));
        }
    }

    private void readHeading(Heading heading, HeadingAnchors anchors) {
        String words = HtmlTextExtractor.of(MarkdownRenderer.inlines(heading).html());
        heading.setAnchorRefId(anchors.anchorFor(MarkdownRenderer.asTyped(heading)));
        Span span = new Span(heading.getStartOffset(), heading.getEndOffset());
        if (words.isEmpty()) {
            error("empty-heading", span, "this heading has no text", "Write some, or remove the hashes.");
        }
        if (heading.getLevel() > 1) {
            headings.add(new org.workleaf.markdown.Heading(heading.getLevel(), heading.getAnchorRefId(), words, span));
        } else if (!isMergeLine(heading) && (open.isPresent() ? !heading.getOpeningMarker().isEmpty() : !title.isEmpty())) {
            error("second-title", span, "a page can only have one level-1 heading, its title",
                    "Use two hashes here: `## " + words + "`.");
        }
    }

    /** In a merge conflict, seven equals signs separate the two versions; the conflict is reported elsewhere. */
    private boolean isMergeLine(Heading heading) {
        return heading.getClosingMarker().matches("=======") && file.text().contains("<<<<<<< ");
    }

    private void read(Node node, List<LeafBlock> leafBlocks) {
        Optional<Comment> misspelled = open.isPresent() ? misspelledMarker(node) : Optional.empty();
        if (node instanceof HtmlCommentBlock || node instanceof HtmlBlock && node.getChars().startsWith("<!--")) {
            comment(node, leafBlocks);
        } else if (misspelled.isPresent()) {
            comment(misspelled.get());
        } else if (open.isPresent()) {
            MalformedComments.report(leafBlocks, file, problems);
            addToWorksheet(node, leafBlocks);
        } else if (node instanceof Heading heading && heading.getLevel() == 1 && title.isEmpty()) {
            title = HtmlTextExtractor.of(MarkdownRenderer.inlines(heading).html());
            titleAnchor = heading.getAnchorRefId();
            MalformedComments.report(leafBlocks, file, problems);
            leafBlocks.forEach(this::reportStrayComments);
            textBeforeTitle = text.length() > 0 || !blocks.isEmpty();
        } else {
            MalformedComments.report(leafBlocks, file, problems);
            leafBlocks.forEach(this::reportStrayComments);
            for (LeafBlock block : leafBlocks) {
                block.fields().forEach(this::reportFieldOutside);
            }
            String html = MarkdownRenderer.html(node);
            text.append(html);
            wordCount += HtmlTextExtractor.countWordsInHtml(html);
        }
    }

    private static Optional<Comment> misspelledMarker(Node node) {
        if (!(node instanceof Paragraph) || !node.getChars().trim().startsWith("<")) {
            return Optional.empty();
        }
        String text = node.getChars().trim().toString();
        Span span = new Span(node.getStartOffset(), node.getStartOffset() + text.length());
        return MisspelledCommentReader.inText(text, span).map(intended -> new Comment.Misspelled(intended, span));
    }

    private void addToWorksheet(Node node, List<LeafBlock> leafBlocks) {
        worksheetNodes.add(node);
        worksheetBlocks.addAll(leafBlocks);
    }

    private void comment(Node node, List<LeafBlock> leafBlocks) {
        int end = Math.min(node.getEndOffset(), file.text().length());
        String textOutside = COMMENT.matcher(file.text().substring(node.getStartOffset(), end)).replaceAll("");
        if (!textOutside.isBlank()) {
            error("text-beside-comment", new Span(node.getStartOffset(), node.getStartOffset() + node.getChars().trimEnd().length()),
                    "text next to a comment would be lost", "Leave an empty line between the comment and the text.");
        }
        boolean wasOpen = open.isPresent();
        if (wasOpen) {
            addToWorksheet(node, leafBlocks);
        }
        for (Comment comment : comments.in(node.getStartOffset(), end)) {
            comment(comment);
        }
        if (!wasOpen && open.isPresent()) {
            addToWorksheet(node, leafBlocks);
        }
    }

    private void reportUnclosedComment(Span comment) {
        error("unclosed-comment", new Span(comment.start(), comment.start() + 4), "this comment is never closed",
                "Put `-->` after it. Everything below it would be lost.");
        comment(comments.unclosed(comment));
    }

    private void comment(Comment comment) {
        if (comment instanceof Comment.Misspelled misspelled) {
            misspelled(misspelled);
        } else if (comment instanceof Comment.Opening opening) {
            comments.markUsed(opening.span());
            if (open.isPresent()) {
                if (!hasMisplacedEnd()) {
                    problems.add(Diagnostic.error("unclosed-block", file, opening.span(), "a block begins inside another",
                                    "Close the first one with `<!-- end -->` before this one.")
                            .withNote(file, open.get().span(), "opened here and not closed"));
                }
                close(open.get());
            }
            endText();
            open = Optional.of(opening);
            afterMisplacedStart = false;
        } else if (comment instanceof Comment.Ending ending) {
            comments.markUsed(ending.span());
            if (open.isPresent()) {
                close(open.get());
            } else if (afterMisplacedStart) {
                afterMisplacedStart = false;
            } else {
                error("stray-comment", ending.span(), "this closes a block that was never opened",
                        "Remove it, or open the block with `<!-- worksheet: a-name -->`.");
            }
        } else if (open.isEmpty() && comment instanceof Comment.Retired retiredNames) {
            retired.addAll(retiredNames.worksheets());
            retiredNames.fields().stream().filter(field -> !afterMisplacedStart).forEach(field -> error("stray-comment", field.span(),
                    "`#" + field.name() + "` is a field, and this is outside a worksheet",
                    "Retire a field inside its worksheet. The name of a worksheet has no `#`."));
        } else if (open.isEmpty() && !(comment instanceof Comment.Remark) && !afterMisplacedStart) {
            error("stray-comment", comment.span(), "this comment has no effect outside a worksheet",
                    "Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or remove it.");
        }
    }

    /** Outside a worksheet, a misspelled {@code end} or {@code page} is a remark. */
    private void misspelled(Comment.Misspelled misspelled) {
        if (open.isPresent()) {
            error("unknown-comment", misspelled.span(), misspelled.message(), misspelled.help());
            comment(misspelled.intended());
        } else if (misspelled.intended() instanceof Comment.Ending) {
            afterMisplacedStart = false;
        }
    }

    private void close(Comment.Opening opening) {
        blocks.add(new PageBlock.Sheet(WorksheetReader.read(opening, worksheetNodes, worksheetBlocks, file, comments, problems)));
        worksheetNodes.clear();
        worksheetBlocks.clear();
        open = Optional.empty();
    }

    private void reportNeverClosed(Comment.Opening opening) {
        if (!hasMisplacedEnd()) {
            error("unclosed-block", opening.span(), "this " + opening.kind().noun() + " is never closed",
                    "Write `<!-- end -->` on a line of its own after its last field.");
        }
        close(opening);
    }

    /** Whether the closing comment is in a place where it has no effect, which is reported there. */
    private boolean hasMisplacedEnd() {
        return worksheetBlocks.stream().flatMap(block -> comments.in(block).stream())
                .anyMatch(comment -> comment.isOrResembles(Comment.Ending.class) && !comments.isUsed(comment.span()));
    }

    /** Reports comments in a page's text, where they have no effect. */
    private void reportStrayComments(LeafBlock block) {
        for (Comment comment : comments.in(block)) {
            reportStrayComment(comment, block);
        }
    }

    private void reportStrayComment(Comment comment, LeafBlock block) {
        boolean code = block.node() instanceof IndentedCodeBlock;
        boolean isMarker = comment instanceof Comment.Opening || comment instanceof Comment.Ending;
        if (comment instanceof Comment.Remark || comment instanceof Comment.Misspelled || code && !isMarker) {
            return;
        }
        if (isMarker && !(afterMisplacedStart && comment instanceof Comment.Ending)) {
            error("stray-comment", comment.span(), code
                    ? "this comment is code, because its line is indented"
                    : "this comment must be on a line of its own", UnusedComments.OWN_LINE_HELP);
        } else if (comment instanceof Comment.Retired) {
            error("stray-comment", comment.span(), "this comment must be on a line of its own", UnusedComments.OWN_LINE_HELP);
        } else if (!isMarker && !afterMisplacedStart && block.fields().isEmpty()) {
            error("stray-comment", comment.span(), "this comment has no effect outside a worksheet",
                    "Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or remove it.");
        }
        afterMisplacedStart = isMarker ? comment instanceof Comment.Opening : afterMisplacedStart;
    }

    private void reportFieldOutside(Span mark) {
        if (afterMisplacedStart || isQuoted(mark)) {
            return;
        }
        problems.add(Diagnostic.warning("field-outside", file, mark, "this looks like a field but is outside a worksheet",
                "It would be shown as text. Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or escape it "
                        + "with a backslash."));
    }

    /** A circle or box in quotation marks is one that the text describes. */
    private boolean isQuoted(Span mark) {
        String quotes = "\"'“”‘’";
        String text = file.text();
        return mark.start() > 0 && mark.end() < text.length() && quotes.indexOf(text.charAt(mark.start() - 1)) >= 0
                && quotes.indexOf(text.charAt(mark.end())) >= 0;
    }

    private void endText() {
        if (text.length() > 0) {
            blocks.add(new PageBlock.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }
}

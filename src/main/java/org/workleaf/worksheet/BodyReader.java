package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.workleaf.markdown.Anchors;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.LinkReader;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PlainText;
import org.workleaf.markdown.RawHtml;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads the Markdown of a page: its text as HTML, its worksheets as records. Built once, used by many threads.
 *
 * <p>{@code "# Title\n\nSome text."} → the title, one block of text, two words.
 */
public final class BodyReader {

    private final MarkdownParser parser = new MarkdownParser();
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    /**
     * @param start    offset at which the Markdown begins, behind the front matter
     * @param onSite   gives the site's link, as seen from this page, for the path of a file from the guide's root
     * @param problems takes what is wrong with it
     */
    public Body read(SourceFile file, int start, UnaryOperator<String> onSite, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        List<Stretch> stretches = Stretch.of(file, start, parser);
        stretches.forEach(stretch -> unread.addAll(BrokenTables.tell(stretch.document(), file, problems)));
        Body body = new Reading(file, start, found).read(stretches, onSite);
        found.stream().filter(problem -> unread.stream().noneMatch(span -> span.holds(problem.span()))).forEach(problems::add);
        return body;
    }

    /** The reading of one file. */
    private final class Reading {

        private final SourceFile file;
        private final int start;
        private final List<Diagnostic> problems;
        private final CommentReader comments;
        private final List<org.workleaf.markdown.Heading> headings = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Former> retired = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String title = "";
        private boolean textBeforeTitle;
        private int words;
        private Optional<Comment.Opening> open = Optional.empty();
        private final List<Node> inside = new ArrayList<>();

        Reading(SourceFile file, int start, List<Diagnostic> problems) {
            this.file = file;
            this.start = start;
            this.problems = problems;
            this.comments = new CommentReader(file, problems);
        }

        Body read(List<Stretch> stretches, UnaryOperator<String> onSite) {
            Anchors anchors = new Anchors();
            List<Link> links = new ArrayList<>();
            for (Stretch stretch : stretches) {
                Document document = stretch.document();
                links.addAll(LinkReader.resolve(document, file, onSite, problems));
                RawHtml.refuse(document, file, problems);
                for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                    if (node instanceof Heading heading) {
                        anchor(heading, anchors);
                    }
                    read(node);
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
            return new Body(title, headings, blocks, links, retired, words);
        }

        private void anchor(Heading heading, Anchors anchors) {
            String words = PlainText.of(renderer.inlines(heading));
            heading.setAnchorRefId(anchors.anchorFor(words));
            Span span = new Span(heading.getStartOffset(), heading.getEndOffset());
            if (words.isEmpty()) {
                error("empty-heading", span, "this heading has no words", "Give it some, or take the hashes away.");
            }
            if (heading.getLevel() > 1) {
                headings.add(new org.workleaf.markdown.Heading(heading.getLevel(), heading.getAnchorRefId(), words, span));
            } else if (open.isPresent() ? !heading.getOpeningMarker().isEmpty() : !title.isEmpty()) {
                error("second-title", span, "a page has one heading of one hash, its title",
                        "Write this one with two hashes: `## " + words + "`.");
            }
        }

        private void read(Node node) {
            if (node instanceof HtmlCommentBlock || node instanceof HtmlBlock && node.getChars().startsWith("<!--")) {
                comment(node);
            } else if (open.isPresent() && almost(node).isPresent()) {
                comment(almost(node).get());
            } else if (open.isPresent()) {
                inside.add(node);
            } else if (node instanceof Heading heading && heading.getLevel() == 1 && title.isEmpty()) {
                title = PlainText.of(renderer.inlines(heading));
                textBeforeTitle = text.length() > 0 || !blocks.isEmpty();
            } else {
                Leftovers.eachMark(node, file, this::outside);
                String html = renderer.html(node);
                text.append(html);
                words += PlainText.words(PlainText.of(html));
            }
        }

        private static Optional<Comment> almost(Node node) {
            String text = node.getChars().trim().toString();
            Span span = new Span(node.getStartOffset(), node.getStartOffset() + text.length());
            return node instanceof Paragraph
                    ? NearMiss.inText(text, span).map(meant -> new Comment.Almost(meant, span)) : Optional.empty();
        }

        private void comment(Node node) {
            int end = Math.min(node.getEndOffset(), file.text().length());
            String left = file.text().substring(node.getStartOffset(), end).replaceAll("(?s)<!--.*?-->", "");
            if (!left.isBlank()) {
                error("text-beside-comment", new Span(node.getStartOffset(), node.getStartOffset() + node.getChars().trimEnd().length()),
                        "text beside a comment would be lost", "Leave an empty line between the comment and the text.");
            }
            boolean wasOpen = open.isPresent();
            for (Comment comment : comments.in(node.getStartOffset(), end)) {
                comment(comment);
            }
            if (wasOpen && open.isPresent()) {
                inside.add(node);
            }
        }

        private void unclosed(Span comment) {
            error("unclosed-comment", new Span(comment.start(), comment.start() + 4), "this comment is never closed",
                    "Put `-->` behind it. Everything below it would be lost.");
            comment(comments.unclosed(comment));
        }

        private void comment(Comment comment) {
            if (comment instanceof Comment.Almost almost) {
                if (open.isPresent()) {
                    error("unknown-comment", almost.span(), "this comment is almost `" + almost.correct() + "`",
                            "Write it exactly so, on a line of its own.");
                    comment(almost.meant());
                }
            } else if (comment instanceof Comment.Opening opening) {
                if (open.isPresent()) {
                    problems.add(Diagnostic.error("unclosed-block", file, opening.span(), "a block begins inside another",
                                    "Close the first with `<!-- end -->` before this one.")
                            .withNote(file, open.get().span(), "begun here and not closed"));
                    close(open.get());
                }
                endText();
                open = Optional.of(opening);
            } else if (comment instanceof Comment.Ending ending) {
                if (open.isPresent()) {
                    close(open.get());
                } else {
                    error("stray-comment", ending.span(), "this ends a block that was never begun",
                            "Take it away, or begin the block with `<!-- worksheet: a-name -->`.");
                }
            } else if (open.isEmpty() && comment instanceof Comment.Retired gone) {
                retired.addAll(gone.worksheets());
                gone.fields().forEach(field -> error("stray-comment", field.span(),
                        "`#" + field.name() + "` names a field, and this is no worksheet",
                        "Retire a field inside its worksheet. The name of a worksheet has no `#` in front."));
            } else if (open.isEmpty() && !(comment instanceof Comment.Remark)) {
                error("stray-comment", comment.span(), "this comment means something in a worksheet only",
                        "Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or take it away.");
            }
        }

        private void close(Comment.Opening opening) {
            blocks.add(new Block.Sheet(WorksheetReader.read(opening, inside, file, renderer, problems)));
            inside.clear();
            open = Optional.empty();
        }

        private void neverClosed(Comment.Opening opening) {
            error("unclosed-block", opening.span(), "this " + opening.kind().noun() + " is never closed",
                    "Write `<!-- end -->` on a line of its own behind its last field.");
            close(opening);
        }

        private void outside(Span mark) {
            problems.add(Diagnostic.warning("field-outside", file, mark, "this looks like a field but stands in no worksheet",
                    "Outside a worksheet it stays text. Put it between `<!-- worksheet: a-name -->` and `<!-- end -->`, or escape it "
                            + "with a backslash."));
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
}

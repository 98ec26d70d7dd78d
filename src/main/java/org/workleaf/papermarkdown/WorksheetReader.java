package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.comments.Comment;
import org.workleaf.comments.CommentReader;
import org.workleaf.comments.PreviousName;
import org.workleaf.comments.WorksheetKind;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.QuestionListWithFieldsDetector;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads the nodes between the opening and the closing comment of a block as a worksheet.
 *
 * <p>A heading, {@code "Date: ____ <!-- #date date -->"} → a worksheet titled by the heading, with one sentence that has a blank of type date.
 */
public final class WorksheetReader {

    private final Comment.Opening opening;
    private final WorksheetContext context;
    private final ListReader lists;
    private final WordBankReader words;
    private final DeckReader deck;
    private final TableReader tables;
    private final RuledLineReader lines;
    private final ScaleReader scales;
    private final SentenceReader sentences;
    private final List<PreviousName> retired = new ArrayList<>();
    private Optional<PrecedingParagraph> pending = Optional.empty();
    private String title = "";
    private String lastText = "";
    private String anchor = "";
    private Span lastPage = Span.at(0);

    private WorksheetReader(Comment.Opening opening, SourceFile file, CommentReader comments, List<Diagnostic> problems) {
        this.opening = opening;
        this.context = new WorksheetContext(file, comments, problems);
        this.lists = new ListReader(context);
        this.words = new WordBankReader(context);
        this.deck = new DeckReader(context, lists);
        this.tables = new TableReader(context);
        this.lines = new RuledLineReader(context);
        this.scales = new ScaleReader(context);
        this.sentences = new SentenceReader(context);
    }

    /**
     * @param opening    the comment that opens the block
     * @param nodes      the nodes after it, up to the closing comment; headings have their anchors
     * @param leafBlocks the leaf blocks of all these nodes
     * @param comments   reads the file's comments
     * @param problems   receives the diagnostics; a field that can't be read is always reported
     */
    static Worksheet read(Comment.Opening opening, List<Node> nodes, List<LeafBlock> leafBlocks, SourceFile file, CommentReader comments,
            List<Diagnostic> problems) {
        return new WorksheetReader(opening, file, comments, problems).read(nodes, leafBlocks);
    }

    private Worksheet read(List<Node> nodes, List<LeafBlock> leafBlocks) {
        leafBlocks.forEach(block -> context.reserve(context.comments().in(block)));
        nodes.forEach(this::read);
        flush();
        deck.close();
        checkPageBreak(endsWithPageBreak(), lastPage, "after");
        if (title.isEmpty()) {
            context.error("untitled-worksheet", opening.span(), "this " + opening.kind().noun() + " has no title",
                    "Write a heading below the comment, for example `## Weekly check-in`.");
            title = opening.id();
        }
        FieldLookalikes.report(leafBlocks, context);
        UnusedMarks.report(leafBlocks, context);
        MissingCircles.report(leafBlocks, context);
        MissingBlanks.report(nodes, leafBlocks, context);
        if (opening.kind() == WorksheetKind.WORKSHEET) {
            MissingAnswerFields.report(nodes, title, context);
        }
        UnusedComments.report(leafBlocks, context);
        Worksheet worksheet = new Worksheet(opening.id(), opening.kind(), opening.options(), title,
                anchor.isEmpty() ? opening.id() : anchor, context.mergedParts(), retired, opening.was(), opening.span());
        checkKind(worksheet);
        words.checkBlanks(worksheet);
        CardOptionCheck.check(worksheet, context);
        return worksheet;
    }

    private void read(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof HtmlBlockBase) {
            comments(node);
        } else if (node instanceof Paragraph) {
            paragraph(ParsedBlock.of(node, context));
        } else if (node instanceof ThematicBreak) {
            ruledLine(node);
        } else if (node instanceof ListBlock list && words.isWordBank(list)) {
            flush();
            words.read(list);
        } else if (node instanceof ListBlock list && opening.kind() == WorksheetKind.CARDS) {
            flush();
            deck.cards(list);
        } else if (node instanceof ListBlock list && QuestionListWithFieldsDetector.isQuestionList(list)) {
            questions(list);
        } else if (node instanceof ListBlock list) {
            placePending(lists.read(list, pending));
        } else if (node instanceof TableBlock table) {
            placePending(tables.read(table, pending));
        } else {
            flush();
            text(MarkdownRenderer.html(node));
        }
    }

    /** Reads each item like top-level paragraphs, fields and comments, with its number before the first paragraph. */
    private void questions(ListBlock list) {
        int position = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            flush();
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                if (block == item.getFirstChild() && block instanceof Paragraph) {
                    paragraph(ParsedBlock.of(block, context).withPrefix(ListItemNumber.of(item, position)));
                } else {
                    read(block);
                }
            }
            position++;
        }
    }

    private void text(String html) {
        if (!deck.text(html)) {
            context.add(new WorksheetPart.Prose(html));
        }
    }

    private void heading(Heading heading) {
        flush();
        String html = MarkdownRenderer.inlines(heading).html();
        String text = HtmlTextExtractor.of(html);
        lastText = "";
        if (!heading.getClosingMarker().isEmpty() && heading.getOpeningMarker().isEmpty()) {
            String line = heading.getLevel() == 1 ? "equals signs" : "hyphens";
            context.error("setext-heading", new Span(heading.getStartOffset(), heading.getEndOffset()),
                    "this line of " + line + " turns the text above it into a heading",
                    "For ruled lines, use ten or more underscores. For a heading, write `## " + text + "`.");
        }
        if (title.isEmpty()) {
            title = text;
            anchor = heading.getAnchorRefId();
        } else if (opening.kind() == WorksheetKind.CARDS) {
            deck.heading(heading);
        } else {
            context.add(new WorksheetPart.Prose(MarkdownRenderer.html(heading)));
        }
        context.setHeading(text);
    }

    private void comments(Node node) {
        for (Comment found : context.comments().in(node)) {
            Comment comment = found instanceof Comment.Misspelled misspelled ? misspelled.intended() : found;
            if (comment instanceof Comment.Page page) {
                context.comments().markUsed(page.span());
                flush();
                checkPageBreak(title.isEmpty() || endsWithPageBreak(), page.span(), "before");
                lastPage = page.span();
                context.add(new WorksheetPart.PageBreak());
            } else if (comment instanceof Comment.Words wordBank) {
                words.begin(wordBank, node);
            } else if (comment instanceof Comment.Retired retiredNames) {
                context.comments().markUsed(comment.span());
                retired.addAll(retiredNames.fields());
                retiredNames.worksheets().forEach(this::retiredInside);
            } else if (comment instanceof Comment.Names
                    && pending.isPresent() && !pending.get().hasBlanks() && pending.get().definitions().isEmpty()) {
                // A name on the line below its question is as clear as one at its end.
                PrecedingParagraph question = pending.get();
                ParsedBlock named = question.block().withComments(List.of(comment), context.file().text());
                pending = Optional.of(new PrecedingParagraph(named, question.html(), question.text(), new FieldDefinitionReader(named, context), false));
            }
        }
    }

    /** A name without a hash most likely means a field, unless it is the worksheet's own. */
    private void retiredInside(PreviousName name) {
        context.error("stray-comment", name.span(), "`" + name.name() + "` without a hash is the name of a worksheet, and this is inside one",
                "For a field, write `#" + name.name() + "`. Retire a worksheet outside any worksheet.");
        if (!name.name().equals(opening.id())) {
            retired.add(name);
        }
    }

    private boolean endsWithPageBreak() {
        return !context.parts().isEmpty() && context.parts().get(context.parts().size() - 1) instanceof WorksheetPart.PageBreak;
    }

    private void checkPageBreak(boolean empty, Span page, String where) {
        if (empty) {
            context.error("stray-comment", page, "there is nothing " + where + " this page break: an empty page would be printed",
                    "Remove it.");
        }
    }

    private void paragraph(ParsedBlock block) {
        if (InlineChoicesCheck.report(block, pending.filter(question -> !question.hasBlanks()).isPresent(), context)) {
            pending.ifPresent(question -> question.markNamesUsed(context));
            flush();
            return;
        }
        if (ScaleReader.isScale(block)) {
            placePending(scales.read(block, pending));
            return;
        }
        flush();
        FieldDefinitionReader definitions = new FieldDefinitionReader(block, context);
        if (!block.blanks().isEmpty()) {
            context.add(new WorksheetPart.Sentence(sentences.read(block, definitions, fallbackLabel())));
        }
        String html = String.join("", block.segments());
        pending = Optional.of(new PrecedingParagraph(block, html, HtmlTextExtractor.of(String.join("…", block.segments())), definitions,
                !block.blanks().isEmpty()));
    }

    /** The label for a blank alone in its paragraph: the text or heading above it, but not the worksheet's title, which says too little. */
    private String fallbackLabel() {
        return lastText.isEmpty() && !context.heading().equals(title) ? context.heading() : lastText;
    }

    private void ruledLine(Node node) {
        if (!RuledLineReader.isOfUnderscores(node)) {
            divider(node);
        } else if (lines.read(node, pending, title)) {
            placePending(pending.isPresent());
        }
    }

    /** A rule of hyphens or asterisks separates sections, unless it was meant as a line to write on. */
    private void divider(Node node) {
        boolean isAnswer = lines.reportDivider(node, pending);
        flush();
        if (!isAnswer) {
            text(MarkdownRenderer.html(node));
        }
    }

    /** Resolves the pending paragraph after a field: drops it if the field uses it as its question, otherwise adds it before the field. */
    private void placePending(boolean becameQuestion) {
        if (becameQuestion || pending.isEmpty()) {
            pending = Optional.empty();
            lastText = "";
            return;
        }
        // The paragraph comes before the part that was just added.
        WorksheetPart added = context.parts().remove(context.parts().size() - 1);
        flush();
        context.add(added);
    }

    private void flush() {
        if (pending.isPresent()) {
            PrecedingParagraph question = pending.get();
            pending = Optional.empty();
            lastText = question.text().equals("…") ? lastText : question.text();
            if (!question.hasBlanks()) {
                text("<p>" + question.html() + "</p>\n");
            }
        }
    }

    private void checkKind(Worksheet worksheet) {
        if (worksheet.kind() == WorksheetKind.CHECKLIST) {
            worksheet.parts().stream().filter(part -> !(part instanceof WorksheetPart.Checkboxes)).flatMap(part -> part.fields().stream())
                    .filter(field -> !(field instanceof Checkbox)).findFirst()
                    .ifPresent(field -> context.error("not-in-checklist", field.span(), "a checklist may only contain boxes",
                            "Make it a worksheet: `<!-- worksheet: " + worksheet.id() + " -->`."));
        }
        boolean timer = worksheet.kind() == WorksheetKind.TIMER;
        if ((timer ? worksheet.parts().isEmpty() : worksheet.parts().stream().allMatch(part -> part.fields().isEmpty()))
                && !context.hasRejections()) {
            context.error("empty-worksheet", opening.span(), "this " + opening.kind().noun() + " has " + opening.kind().missingContent(),
                    (timer ? "Describe the turns" : opening.kind() == WorksheetKind.CARDS ? "Write each card as a list item" : "Add a field")
                            + ", or remove the two comments to make it part of the page.");
        }
        if (timer && worksheet.options().minutes().isEmpty()) {
            context.error("bad-option", opening.span(), "this timer has no length",
                    "Give the length of a turn in minutes: `<!-- timer: " + worksheet.id() + " minutes=5 -->`.");
        }
    }
}

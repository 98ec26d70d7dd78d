package org.workleaf.worksheet;

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
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PlainText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads what stands between the two comments of a block as a worksheet.
 *
 * <p>A heading, {@code "Date: ____ <!-- #date date -->"} → a worksheet with the heading's title and one sentence with a typed blank.
 */
public final class WorksheetReader {

    private static final int RULED = 10;

    private final Comment.Opening opening;
    private final WorksheetContext sheet;
    private final ListReader lists;
    private final DeckReader deck;
    private final TableReader tables;
    private final ScaleReader scales;
    private final SentenceReader sentences;
    private final List<PreviousName> retired = new ArrayList<>();
    private Optional<PrecedingQuestion> pending = Optional.empty();
    private String title = "";
    private String anchor = "";
    private Span lastPage = Span.at(0);

    private WorksheetReader(Comment.Opening opening, SourceFile file, CommentReader comments, List<Diagnostic> problems) {
        this.opening = opening;
        this.sheet = new WorksheetContext(file, comments, problems);
        this.lists = new ListReader(sheet);
        this.deck = new DeckReader(sheet, lists);
        this.tables = new TableReader(sheet);
        this.scales = new ScaleReader(sheet);
        this.sentences = new SentenceReader(sheet);
    }

    /**
     * @param opening  the comment that opens the block
     * @param nodes    the blocks behind it, up to the closing comment; headings have their anchors
     * @param leaves   the leaves of all these
     * @param comments reads the file's comments
     * @param problems takes what is wrong; a field that can't be read is told, never left out in silence
     */
    static Worksheet read(Comment.Opening opening, List<Node> nodes, List<LeafBlock> leaves, SourceFile file, CommentReader comments,
            List<Diagnostic> problems) {
        return new WorksheetReader(opening, file, comments, problems).read(nodes, leaves);
    }

    private Worksheet read(List<Node> nodes, List<LeafBlock> leaves) {
        leaves.forEach(leaf -> sheet.reserve(sheet.comments().in(leaf)));
        nodes.forEach(this::read);
        flush();
        deck.close();
        checkPage(endsWithPageBreak(), lastPage, "behind");
        if (title.isEmpty()) {
            sheet.error("untitled-worksheet", opening.span(), "this " + opening.kind().noun() + " has no title",
                    "Write a heading below the comment, for example `## Weekly check-in`.");
            title = opening.id();
        }
        MarkSuggestions.report(leaves, sheet);
        UnparsedFields.report(leaves, sheet);
        UnusedComments.report(leaves, sheet);
        Worksheet worksheet = new Worksheet(opening.id(), opening.kind(), opening.options(), title,
                anchor.isEmpty() ? opening.id() : anchor, sheet.joined(), retired, opening.was(), opening.span());
        checkKind(worksheet);
        return worksheet;
    }

    private void read(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof HtmlBlockBase) {
            comments(node);
        } else if (node instanceof Paragraph) {
            paragraph(InlineContent.of(node, sheet));
        } else if (node instanceof ThematicBreak) {
            ruled(node);
        } else if (node instanceof ListBlock list && opening.kind() == WorksheetKind.CARDS) {
            flush();
            deck.cards(list);
        } else if (node instanceof ListBlock list) {
            settle(lists.read(list, asked()));
        } else if (node instanceof TableBlock table) {
            settle(tables.read(table, asked()));
        } else {
            flush();
            text(MarkdownRenderer.html(node));
        }
    }

    private void text(String html) {
        if (!deck.text(html)) {
            sheet.add(new Part.Prose(html));
        }
    }

    private void heading(Heading heading) {
        flush();
        String html = MarkdownRenderer.inlines(heading);
        String text = PlainText.of(html);
        lastText = "";
        if (!heading.getClosingMarker().isEmpty() && heading.getOpeningMarker().isEmpty()) {
            String line = heading.getLevel() == 1 ? "equals signs" : "hyphens";
            sheet.error("setext-heading", new Span(heading.getStartOffset(), heading.getEndOffset()),
                    "the line of " + line + " turns the text above it into a heading",
                    "For ruled lines use underscores, ten or more. For a heading write `## " + text + "`.");
        }
        if (title.isEmpty()) {
            title = text;
            anchor = heading.getAnchorRefId();
        } else if (opening.kind() == WorksheetKind.CARDS) {
            deck.heading(heading);
        } else {
            sheet.add(new Part.Prose(MarkdownRenderer.html(heading)));
        }
        sheet.heading(text);
    }

    private void comments(Node node) {
        for (Comment found : sheet.comments().in(node)) {
            Comment comment = found instanceof Comment.Almost almost ? almost.meant() : found;
            if (comment instanceof Comment.Page page) {
                sheet.comments().settle(page.span());
                flush();
                checkPage(title.isEmpty() || endsWithPageBreak(), page.span(), "in front of");
                lastPage = page.span();
                sheet.add(new Part.PageBreak());
            } else if (comment instanceof Comment.Retired gone) {
                sheet.comments().settle(comment.span());
                retired.addAll(gone.fields());
                gone.worksheets().forEach(this::retiredInside);
            } else if (comment instanceof Comment.Names
                    && pending.isPresent() && !pending.get().hasBlanks() && pending.get().names().isEmpty()) {
                // A name on the line below its question is as clear as one behind it.
                PrecedingQuestion question = pending.get();
                InlineContent named = question.wording().with(List.of(comment), sheet.file().text());
                pending = Optional.of(new PrecedingQuestion(named, question.html(), question.text(), new FieldNames(named, sheet), false));
            }
        }
    }

    /** A name without its hash is most likely a field's; only the name of the worksheet itself is certainly not. */
    private void retiredInside(PreviousName name) {
        sheet.error("stray-comment", name.span(), "`" + name.name() + "` without a hash names a worksheet, and this is inside one",
                "For a field write `#" + name.name() + "`. A worksheet is retired on a page, outside any worksheet.");
        if (!name.name().equals(opening.id())) {
            retired.add(name);
        }
    }

    private boolean endsWithPageBreak() {
        return !sheet.parts().isEmpty() && sheet.parts().get(sheet.parts().size() - 1) instanceof Part.PageBreak;
    }

    private void checkPage(boolean empty, Span page, String where) {
        if (empty) {
            sheet.error("stray-comment", page, "nothing stands " + where + " this page break: an empty page would be printed",
                    "Take it away.");
        }
    }

    private void paragraph(InlineContent wording) {
        if (ScaleReader.isScale(wording)) {
            settle(scales.read(wording, asked()));
            return;
        }
        flush();
        FieldNames names = new FieldNames(wording, sheet);
        if (!wording.blanks().isEmpty()) {
            sheet.add(new Part.Sentence(sentences.read(wording, names, previousWords())));
        }
        String html = String.join("", wording.pieces());
        pending = Optional.of(new PrecedingQuestion(wording, html, PlainText.of(String.join("…", wording.pieces())), names,
                !wording.blanks().isEmpty()));
    }

    /** A blank alone in its paragraph is named by what was last said; a sheet's title alone says nothing of it. */
    private String previousWords() {
        return lastText.isEmpty() && !sheet.heading().equals(title) ? sheet.heading() : lastText;
    }

    private String lastText = "";

    private void ruled(Node node) {
        String drawn = node.getChars().toString().strip();
        Span span = new Span(node.getStartOffset(), node.getStartOffset() + drawn.length());
        if (!drawn.matches("_+")) {
            // Whatever the paragraph in front asks for, it was to be written here.
            pending.ifPresent(question -> question.wording().names().forEach(name -> sheet.comments().settle(name.span())));
            flush();
            sheet.refuse("dash-rule", span, "this draws a line across the page, not a line to write on",
                    "For ruled lines use underscores, ten or more.");
            return;
        }
        sheet.understood(span);
        if (drawn.length() < RULED) {
            sheet.error("short-line", span, "a ruled line has at least ten underscores",
                    "Lengthen it, or put the blank into a sentence.");
        }
        if (continuesRuling(node)) {
            int last = sheet.parts().size() - 1;
            Part.LongAnswer answer = (Part.LongAnswer) sheet.parts().get(last);
            RuledLines lines = answer.lines();
            sheet.parts().set(last, new Part.LongAnswer(answer.questionHtml(),
                    new RuledLines(lines.id(), lines.was(), lines.label(), lines.count() + 1, lines.span())));
            return;
        }
        Optional<PrecedingQuestion> question = asked();
        if (question.filter(q -> q.hasBlanks() && PlainText.words(q.text()) == 0).isPresent()) {
            sheet.refuse("missing-question", span, "the line above is a blank, because its name stands behind it",
                    "Put the name behind the question, and let the lines stand together below it.");
            return;
        }
        if (question.isEmpty()) {
            sheet.error("missing-question", span, "nothing asks what to write on these lines",
                    "Write the question as a paragraph of its own above the lines, with the field's name behind it.");
        }
        String label = question.map(PrecedingQuestion::text).filter(t -> !t.isEmpty()).orElse(sheet.heading());
        FieldNames.Given given = question.map(q -> q.names().nextUntyped(span, label))
                .orElseGet(() -> new FieldNames.Given("lines-" + span.start(), Blank.Type.TEXT, List.of()));
        sheet.add(new Part.LongAnswer(question.filter(q -> !q.hasBlanks()).map(PrecedingQuestion::html),
                new RuledLines(given.id(), given.was(), label, 1, span)));
        settle(question.isPresent());
    }

    /** Lines with nothing but an empty line between them are one field too: on GitHub and on paper they look the same. */
    private boolean continuesRuling(Node node) {
        return node.getPrevious() instanceof ThematicBreak && !sheet.parts().isEmpty()
                && sheet.parts().get(sheet.parts().size() - 1) instanceof Part.LongAnswer;
    }

    private Optional<PrecedingQuestion> asked() {
        return pending;
    }

    /** Lets the paragraph in front go: into the field that took it as its question, or onto the sheet. */
    private void settle(boolean taken) {
        if (taken || pending.isEmpty()) {
            pending = Optional.empty();
            lastText = "";
            return;
        }
        // It stands in front of the part just added.
        Part added = sheet.parts().remove(sheet.parts().size() - 1);
        flush();
        sheet.add(added);
    }

    private void flush() {
        if (pending.isPresent()) {
            PrecedingQuestion question = pending.get();
            pending = Optional.empty();
            lastText = question.text().equals("…") ? lastText : question.text();
            if (!question.hasBlanks()) {
                text("<p>" + question.html() + "</p>\n");
            }
        }
    }

    private void checkKind(Worksheet worksheet) {
        if (worksheet.kind() == WorksheetKind.CHECKLIST) {
            worksheet.parts().stream().filter(part -> !(part instanceof Part.Ticks)).flatMap(part -> part.fields().stream())
                    .filter(field -> !(field instanceof Checkbox)).findFirst()
                    .ifPresent(field -> sheet.error("not-in-checklist", field.span(), "a checklist holds boxes only",
                            "Make it a worksheet: `<!-- worksheet: " + worksheet.id() + " -->`."));
        }
        boolean timer = worksheet.kind() == WorksheetKind.TIMER;
        if ((timer ? worksheet.parts().isEmpty() : worksheet.parts().stream().allMatch(part -> part.fields().isEmpty())) && !sheet.hasRefused()) {
            sheet.error("empty-worksheet", opening.span(), "this " + opening.kind().noun() + " has " + opening.kind().lack(),
                    (timer ? "Say how the turns go" : opening.kind() == WorksheetKind.CARDS ? "Write each card as an item of a list" : "Add a field")
                            + ", or take the two comments away so that it becomes part of the page.");
        }
        if (timer && worksheet.options().minutes().isEmpty()) {
            sheet.error("bad-option", opening.span(), "nothing says how long a turn of this timer is",
                    "Write it as `<!-- timer: " + worksheet.id() + " minutes=5 -->`.");
        }
    }
}

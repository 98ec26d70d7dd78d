package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.comments.BlankType;
import org.workleaf.comments.Comment;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.CharacterTrimmer;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.QuestionListWithFieldsDetector;
import org.workleaf.worksheet.Card;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads lists: of boxes, of circles, of sentences with blanks, or of cards.
 *
 * <p>{@code "- [ ] We ate together <!-- #ate -->"} → a checkbox named ate.
 */
final class ListReader {

    private static final CharacterTrimmer EDGE_PUNCTUATION = new CharacterTrimmer("", "…:");

    private final WorksheetContext context;
    private final SentenceReader sentences;

    ListReader(WorksheetContext context) {
        this.context = context;
        this.sentences = new SentenceReader(context);
    }

    /** @param level how deep it is in lists of boxes: 0 for the items of the list itself */
    private record Item(Node node, ParsedBlock block, String number, int level) {

        boolean hasBox() {
            return block.leadingMark().filter(BoxOrCircleNode::isBox).isPresent();
        }

        boolean hasCircle() {
            return block.leadingMark().filter(mark -> !mark.isBox()).isPresent();
        }

        Span mark() {
            return block.leadingMark().orElseThrow().span();
        }

        Span firstLine() {
            String words = block.masked();
            int end = words.indexOf('\n') < 0 ? words.length() : words.indexOf('\n');
            return new Span(block.span().start(), block.span().start() + words.substring(0, end).stripTrailing().length());
        }
    }

    /**
     * @param question the paragraph before the list, if there is one
     * @return whether the list uses the question, so that it isn't shown twice
     */
    boolean read(ListBlock list, Optional<PrecedingParagraph> question) {
        List<Item> items = items(list, 0);
        items.forEach(this::checkMark);
        if (items.stream().anyMatch(Item::hasBox)) {
            items.forEach(this::rejectFurtherBlocks);
            return checkboxes(items, question);
        }
        if (items.stream().anyMatch(Item::hasCircle)) {
            items.forEach(this::rejectFurtherBlocks);
            return choices(items, question);
        }
        if (items.stream().anyMatch(item -> !item.block().blanks().isEmpty())) {
            items.forEach(this::rejectFurtherBlocks);
            sentences(list, items, question);
        } else {
            context.add(new WorksheetPart.Prose(MarkdownRenderer.html(list)));
        }
        return false;
    }

    private List<Item> items(ListBlock list, int level) {
        List<Item> items = new ArrayList<>();
        int position = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            ParsedBlock block = ParsedBlock.of(first == null ? item : first, context);
            for (Node below = first == null ? null : first.getNext(); below != null; below = below.getNext()) {
                // A name on the line below its item is as clear as one at its end.
                if (below instanceof HtmlBlockBase && below.getPrevious() == first) {
                    block = block.withComments(context.comments().in(below), context.file().text());
                }
            }
            items.add(new Item(item, block, ListItemNumber.of(item, position++), level));
            for (Node below = first; below != null; below = below.getNext()) {
                if (isNestedChecklist(below)) {
                    items.addAll(items((ListBlock) below, level + 1));
                }
            }
        }
        return items;
    }

    /** Whether it is a list of boxes below a box. */
    private static boolean isNestedChecklist(Node node) {
        return node instanceof ListBlock && beginsWithBox(node.getParent()) && node.getFirstChild() != null && beginsWithBox(node.getFirstChild());
    }

    private static boolean beginsWithBox(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof BoxOrCircleNode mark && mark.isBox();
    }

    /** Anything in an item besides one paragraph and a nested checklist would be lost. */
    private void rejectFurtherBlocks(Item item) {
        for (Node part = item.node().getFirstChild(); part != null; part = part.getNext()) {
            boolean first = part == item.node().getFirstChild();
            if (!(part instanceof HtmlBlockBase) && !isNestedChecklist(part) && !(first && (part instanceof Paragraph || QuestionListWithFieldsDetector.isRuledLine(part)))) {
                String source = part.getChars().toString();
                Span span = new Span(part.getStartOffset(), part.getStartOffset() + source.lines().findFirst().orElse("").length());
                context.reject("item-holds-more", span, "an item in a list of fields may only contain one paragraph",
                        "This would be lost. Put it below the list, or into the item's paragraph.");
                return;
            }
        }
    }

    private void checkMark(Item item) {
        int start = item.block().span().start();
        String source = context.file().text().substring(start, item.block().span().end());
        var malformed = BoxOrCircle.MALFORMED.matcher(source);
        if (source.startsWith("[ ](") || source.startsWith("[x](")) {
            Span mark = new Span(start, start + 3);
            context.error("tick-link", mark, "GitHub reads this box as a link", "Put a space after the closing bracket: `- [ ] text`.");
            context.markParsed(mark);
        } else if (malformed.find()) {
            BoxOrCircle.reportMalformed(malformed.group(), new Span(start, start + malformed.end()), context);
        } else {
            item.block().leadingMark().ifPresent(mark -> checkTextAfter(mark, item.block()));
        }
    }

    private void checkTextAfter(BoxOrCircleNode mark, ParsedBlock block) {
        String name = mark.isBox() ? "box" : "circle";
        String text = block.masked().substring(mark.span().length());
        // In the masked text, code is blank.
        if (text.isBlank() && HtmlTextExtractor.of(block.afterLeadingMark().html()).isEmpty()) {
            Diagnostic empty = Diagnostic.error("empty-tick", context.file(), mark.span(), "this " + name + " has no text",
                    "Write its text on the same line: without text, GitHub shows no box, and a screen reader has nothing to read."
                            + (mark.isBox() ? "\nIf readers write the text themselves, draw a blank: `- [ ] ____________`." : ""));
            context.report(mark.isBox() ? empty.withFix(Edit.insert(mark.span().end(), " ____________")) : empty);
        } else if (!Character.isWhitespace(text.charAt(0))) {
            context.report(Diagnostic.error("not-a-mark", context.file(), mark.span(), "this " + name + " touches the word after it",
                    "Put a space between them: `- " + mark.getChars() + " text`." + (mark.isBox() ? " GitHub shows no box without it." : ""))
                    .withFix(Edit.insert(mark.span().end(), " ")));
        }
    }

    private boolean checkboxes(List<Item> items, Optional<PrecedingParagraph> question) {
        Optional<PrecedingParagraph> asked = question.filter(PrecedingParagraph::looksLikeQuestion);
        String groupLabel = question.map(PrecedingParagraph::text).filter(text -> asked.isPresent()).orElse(context.heading());
        List<WorksheetPart.Checkboxes.Item> checkboxes = new ArrayList<>();
        for (Item item : items) {
            if (!item.hasBox()) {
                rejectUnmarked(item, "box", "[ ]");
                continue;
            }
            context.markParsed(item.mark());
            ParsedBlock block = item.block().afterLeadingMark();
            FieldDefinitionReader definitions = new FieldDefinitionReader(block, context);
            String words = label(block);
            String label = labelOrNumber(words, block, groupLabel, checkboxes.size() + 1);
            FieldDefinitionReader.Definition definition = definitions.nextUntyped(item.mark(), label);
            List<InlinePart> inlines = sentences.read(block.withPrefix(item.number()), definitions, label);
            checkboxes.add(new WorksheetPart.Checkboxes.Item(new Checkbox(definition.id(), definition.was(), label.isEmpty() ? definition.id() : label, item.mark()), inlines,
                    item.level()));
        }
        context.add(new WorksheetPart.Checkboxes(asked.map(PrecedingParagraph::html), groupLabel, checkboxes));
        return asked.isPresent();
    }

    private boolean choices(List<Item> items, Optional<PrecedingParagraph> question) {
        Span span = items.stream().filter(Item::hasCircle).findFirst().orElseThrow().mark();
        String label = question.map(PrecedingParagraph::text).orElse(context.heading());
        if (question.isEmpty()) {
            context.error("missing-question", span, "this choice has no question",
                    "Write the question as a paragraph of its own above the list, with the field's name after it.");
        }
        FieldDefinitionReader.Definition definition = question.map(q -> q.definitions().nextUntyped(span, label))
                .orElseGet(() -> new FieldDefinitionReader.Definition("choice-" + span.start(), BlankType.TEXT, List.of()));
        List<Choice.Option> options = new ArrayList<>();
        List<List<InlinePart>> inlines = new ArrayList<>();
        Map<String, Span> values = new HashMap<>();
        Map<String, Integer> usedValues = new HashMap<>();
        items.stream().flatMap(item -> item.block().values().stream()).forEach(value -> usedValues.put(value.value(), 1));
        for (Item item : items) {
            if (!item.hasCircle()) {
                rejectUnmarked(item, "circle", "( )");
                continue;
            }
            context.markParsed(item.mark());
            ParsedBlock block = item.block().afterLeadingMark();
            String words = label(block);
            Comment.Value value = context.optionValue(block, item.mark(), words, usedValues);
            checkUnique(value, values);
            FieldDefinitionReader definitions = new FieldDefinitionReader(block, context);
            String optionLabel = labelOrNumber(words, block, label, options.size() + 1);
            inlines.add(sentences.read(block.withPrefix(item.number()), definitions, optionLabel));
            options.add(new Choice.Option(value.value(), value.was(), optionLabel, item.mark()));
        }
        context.add(new WorksheetPart.Choices(question.map(PrecedingParagraph::html).orElse(""),
                new Choice(definition.id(), definition.was(), label, options, false, span), inlines));
        return question.isPresent();
    }

    private void checkUnique(Comment.Value value, Map<String, Span> values) {
        Span first = values.putIfAbsent(value.value(), value.span());
        if (first != null) {
            context.report(Diagnostic.error("duplicate-value", context.file(), value.span(),
                    "two options have the value `" + value.value() + "`",
                    "The value is what is saved when a reader chooses, so these two could not be distinguished. Change one.")
                    .withNote(context.file(), first, "first used here"));
        }
    }

    private void sentences(ListBlock list, List<Item> items, Optional<PrecedingParagraph> question) {
        List<List<InlinePart>> read = new ArrayList<>();
        String fallbackLabel = question.map(PrecedingParagraph::text).filter(t -> !t.isEmpty()).orElse(context.heading());
        int number = 1;
        for (Item item : items) {
            FieldDefinitionReader definitions = new FieldDefinitionReader(item.block(), context);
            read.add(sentences.read(item.block(), definitions, fallbackLabel.isEmpty() ? "" : fallbackLabel + " (" + number + ")"));
            number++;
        }
        context.add(new WorksheetPart.Sentences(list instanceof OrderedList, list instanceof OrderedList ordered ? ordered.getStartNumber() : 1, read));
    }

    /** The cards of one list; a card may contain more than one paragraph. */
    List<WorksheetPart.Deck.Prompt> cards(ListBlock list) {
        List<WorksheetPart.Deck.Prompt> prompts = new ArrayList<>();
        for (Item item : items(list, 0)) {
            ParsedBlock block = item.block();
            Node first = item.node().getFirstChild();
            boolean isParagraph = first instanceof Paragraph;
            StringBuilder html = new StringBuilder();
            for (Node part = isParagraph ? first.getNext() : first; part != null; part = part.getNext()) {
                html.append(MarkdownRenderer.html(part));
                if (part instanceof Heading) {
                    context.reject("item-holds-more", new Span(part.getStartOffset(), part.getEndOffset()), "a card may not contain a heading",
                            "A heading above the list names a group of cards. On a card, use bold text: `**words**`.");
                }
            }
            if (isParagraph) {
                String words = String.join("____", block.segments());
                html.insert(0, html.toString().isBlank() ? words : "<p>" + words + "</p>\n");
            }
            String label = HtmlTextExtractor.of(isParagraph ? block.html() : html.toString());
            if (label.isEmpty()) {
                context.reject("unnamed-field", block.span(), "this card has no text",
                        "Write its text on the same line, before its name.");
            }
            FieldDefinitionReader.Definition definition = new FieldDefinitionReader(block, context).nextUntyped(block.span(), label);
            prompts.add(new WorksheetPart.Deck.Prompt(
                    new Card(definition.id(), definition.was(), label.isEmpty() ? definition.id() : label, block.span()), html.toString().strip()));
        }
        return prompts;
    }

    private void rejectUnmarked(Item item, String name, String mark) {
        if (!context.isRejected(item.block().span().start(), item.block().span().end())) {
            context.reject("mixed-list", item.firstLine(), "this item has no " + name + " although others in its list have one",
                    "It would not be shown. Begin it with `" + mark + "`, or put it into a list or paragraph of its own.");
        }
    }

    /** The words of an item; if it has only a blank for readers to write its text, the words above the list and the item's number. */
    private static String labelOrNumber(String words, ParsedBlock block, String above, int number) {
        return words.isEmpty() && !block.blanks().isEmpty() ? (above + " " + number).strip() : words;
    }

    private static String label(ParsedBlock block) {
        return EDGE_PUNCTUATION.trim(HtmlTextExtractor.of(String.join("…", block.segments())));
    }
}

package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PlainText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/**
 * Reads lists: of boxes, of circles, of sentences with blanks, or of cards.
 *
 * <p>{@code "- [ ] We ate together <!-- #ate -->"} → a tick named ate.
 */
final class ListReader {

    private static final String BOX = "[ ]";
    private static final String CIRCLE = "( )";
    private static final Pattern DRAWN = Pattern.compile("[\\[(] [\\])]\\s*");
    private static final Trimmer UNSAID = new Trimmer("", "…:");

    private final WorksheetContext sheet;
    private final SentenceReader sentences;

    ListReader(WorksheetContext sheet) {
        this.sheet = sheet;
        this.sentences = new SentenceReader(sheet);
    }

    private record Item(Node node, InlineContent wording) {

        boolean begins(String mark) {
            return wording.bare().startsWith(mark);
        }

        Span mark() {
            return new Span(wording.span().start(), wording.span().start() + 3);
        }

        Span firstLine() {
            String words = wording.bare();
            int end = words.indexOf('\n') < 0 ? words.length() : words.indexOf('\n');
            return new Span(wording.span().start(), wording.span().start() + words.substring(0, end).stripTrailing().length());
        }

        /** Whether a word begins directly behind the mark, or something stands in front of it. */
        boolean touches() {
            String bare = wording.bare();
            return bare.length() > 3 && !Character.isWhitespace(bare.charAt(3));
        }

        /** The words behind the mark. */
        InlineContent behindMark() {
            Matcher drawn = DRAWN.matcher(wording.html());
            return drawn.lookingAt() ? wording.withHtml(wording.html().substring(drawn.end())) : wording;
        }
    }

    /**
     * @param question the paragraph in front of the list, if one stands there
     * @return whether the question became part of the list's field, so that it is not shown twice
     */
    boolean read(ListBlock list, Optional<PrecedingQuestion> question) {
        List<Item> items = items(list);
        items.forEach(this::checkMark);
        if (items.stream().anyMatch(item -> item.begins(BOX))) {
            items.forEach(this::refuseMore);
            return ticks(items, question);
        }
        if (items.stream().anyMatch(item -> item.begins(CIRCLE))) {
            items.forEach(this::refuseMore);
            return choices(items, question);
        }
        if (items.stream().anyMatch(item -> !item.wording().blanks().isEmpty())) {
            items.forEach(this::refuseMore);
            sentences(list, items, question);
        } else {
            sheet.add(new Part.Prose(MarkdownRenderer.html(list)));
        }
        return false;
    }

    private List<Item> items(ListBlock list) {
        List<Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            InlineContent wording = InlineContent.of(first == null ? item : first, sheet);
            for (Node below = first == null ? null : first.getNext(); below != null; below = below.getNext()) {
                // A name on the line below its item is as clear as one behind it.
                if (below instanceof HtmlBlockBase && below.getPrevious() == first) {
                    wording = wording.with(sheet.comments().in(below), sheet.file().text());
                }
            }
            items.add(new Item(item, wording));
        }
        return items;
    }

    /** What an item holds besides one paragraph would be lost. */
    private void refuseMore(Item item) {
        for (Node part = item.node().getFirstChild(); part != null; part = part.getNext()) {
            boolean first = part == item.node().getFirstChild();
            if (!(part instanceof HtmlBlockBase) && !(first && part instanceof Paragraph)) {
                String source = part.getChars().toString();
                Span span = new Span(part.getStartOffset(), part.getStartOffset() + source.lines().findFirst().orElse("").length());
                sheet.refuse("item-holds-more", span, "an item of a list of fields holds one paragraph",
                        "This would be lost. Put it below the list, or write it into the item's own lines.");
                return;
            }
        }
    }

    private void checkMark(Item item) {
        String bare = item.wording().bare();
        int start = item.wording().span().start();
        String source = sheet.file().text().substring(start, item.wording().span().end());
        var almost = CheckMark.ALMOST.matcher(source);
        if (source.startsWith("[ ](") || source.startsWith("[x](")) {
            sheet.error("tick-link", new Span(start, start + 3), "GitHub reads this box as a link",
                    "Put a space behind the closing bracket: `- [ ] text`.");
            sheet.understood(item.mark());
        } else if (almost.find()) {
            CheckMark.tellAlmost(almost.group(), new Span(start, start + almost.end()), sheet);
        } else if ((item.begins(BOX) || item.begins(CIRCLE)) && item.touches()) {
            sheet.error("not-a-mark", item.mark(), "this " + (item.begins(BOX) ? "box" : "circle") + " touches the word behind it",
                    "Put a space between the two: `- " + bare.substring(0, 3) + " text`."
                            + (item.begins(BOX) ? " GitHub shows no box without it." : ""));
        } else if ((item.begins(BOX) || item.begins(CIRCLE)) && bare.substring(3).isBlank()) {
            sheet.error("empty-tick", item.mark(), "this " + (item.begins(BOX) ? "box" : "circle") + " has no words",
                    "Write on the same line what it stands for: GitHub shows no box without it, and a screen reader has nothing "
                            + "to say.");
        }
    }

    private boolean ticks(List<Item> items, Optional<PrecedingQuestion> question) {
        List<Part.Ticks.Item> ticks = new ArrayList<>();
        for (Item item : items) {
            if (!item.begins(BOX)) {
                mixed(item, "box", "[ ]");
                continue;
            }
            sheet.understood(item.mark());
            InlineContent wording = item.behindMark();
            FieldNames names = new FieldNames(wording, sheet);
            String label = words(wording);
            FieldNames.Given given = names.nextUntyped(item.mark(), label);
            List<InlinePart> inlines = sentences.read(wording, names, label);
            ticks.add(new Part.Ticks.Item(new Checkbox(given.id(), given.was(), label.isEmpty() ? given.id() : label, item.mark()), inlines));
        }
        Optional<PrecedingQuestion> asked = question.filter(PrecedingQuestion::asks);
        String label = question.map(PrecedingQuestion::text).filter(text -> asked.isPresent()).orElse(sheet.heading());
        sheet.add(new Part.Ticks(asked.map(PrecedingQuestion::html), label, ticks));
        return asked.isPresent();
    }

    private boolean choices(List<Item> items, Optional<PrecedingQuestion> question) {
        Span span = items.get(0).mark();
        String label = question.map(PrecedingQuestion::text).orElse(sheet.heading());
        if (question.isEmpty()) {
            sheet.error("missing-question", span, "nothing asks what to choose here",
                    "Write the question as a paragraph of its own above the list, with the field's name behind it.");
        }
        FieldNames.Given given = question.map(q -> q.names().nextUntyped(span, label))
                .orElseGet(() -> new FieldNames.Given("choice-" + span.start(), Blank.Type.TEXT, List.of()));
        List<Choice.Option> options = new ArrayList<>();
        List<List<InlinePart>> inlines = new ArrayList<>();
        Map<String, Span> values = new HashMap<>();
        Set<String> taken = items.stream().flatMap(item -> item.wording().values().stream()).map(Comment.Value::value)
                .collect(Collectors.toCollection(HashSet::new));
        for (Item item : items) {
            if (!item.begins(CIRCLE)) {
                mixed(item, "circle", "( )");
                continue;
            }
            sheet.understood(item.mark());
            InlineContent wording = item.behindMark();
            String words = words(wording);
            Comment.Value value = sheet.value(wording, item.mark(), words, taken);
            checkUnique(value, values);
            FieldNames names = new FieldNames(wording, sheet);
            inlines.add(sentences.read(wording, names, words));
            options.add(new Choice.Option(value.value(), value.was(), words, item.mark()));
        }
        sheet.add(new Part.Choices(question.map(PrecedingQuestion::html).orElse(""),
                new Choice(given.id(), given.was(), label, options, false, span), inlines));
        return question.isPresent();
    }

    private void checkUnique(Comment.Value value, Map<String, Span> values) {
        Span first = values.putIfAbsent(value.value(), value.span());
        if (first != null) {
            sheet.report(Diagnostic.error("duplicate-value", sheet.file(), value.span(),
                    "two options have the value `" + value.value() + "`",
                    "The value is what is kept when a reader chooses, so the two could not be told apart. Change one.")
                    .withNote(sheet.file(), first, "first used here"));
        }
    }

    private void sentences(ListBlock list, List<Item> items, Optional<PrecedingQuestion> question) {
        List<List<InlinePart>> read = new ArrayList<>();
        String context = question.map(PrecedingQuestion::text).filter(t -> !t.isEmpty()).orElse(sheet.heading());
        int number = 1;
        for (Item item : items) {
            FieldNames names = new FieldNames(item.wording(), sheet);
            read.add(sentences.read(item.wording(), names, context.isEmpty() ? "" : context + " (" + number + ")"));
            number++;
        }
        sheet.add(new Part.Sentences(list instanceof OrderedList, read));
    }

    /** The cards of one list; a card may hold more than one paragraph. */
    List<Part.Deck.Prompt> cards(ListBlock list) {
        List<Part.Deck.Prompt> prompts = new ArrayList<>();
        for (Item item : items(list)) {
            InlineContent wording = item.wording();
            Node first = item.node().getFirstChild();
            boolean plain = first instanceof Paragraph;
            StringBuilder html = new StringBuilder();
            for (Node part = plain ? first.getNext() : first; part != null; part = part.getNext()) {
                html.append(MarkdownRenderer.html(part));
                if (part instanceof Heading) {
                    sheet.refuse("item-holds-more", new Span(part.getStartOffset(), part.getEndOffset()), "a card holds no heading",
                            "A heading above the list names a group of cards. On a card write it in bold: `**words**`.");
                }
            }
            if (plain) {
                String words = String.join("____", wording.pieces());
                html.insert(0, html.toString().isBlank() ? words : "<p>" + words + "</p>\n");
            }
            String label = PlainText.of(plain ? wording.html() : html.toString());
            if (label.isEmpty()) {
                sheet.refuse("unnamed-field", wording.span(), "this card has no words",
                        "Write on the same line what the card says, in front of its name.");
            }
            FieldNames.Given given = new FieldNames(wording, sheet).nextUntyped(wording.span(), label);
            prompts.add(new Part.Deck.Prompt(
                    new Card(given.id(), given.was(), label.isEmpty() ? given.id() : label, wording.span()), html.toString().strip()));
        }
        return prompts;
    }

    private void mixed(Item item, String name, String mark) {
        if (!sheet.isRefused(item.wording().span().start(), item.wording().span().end())) {
            sheet.refuse("mixed-list", item.firstLine(), "this item has no " + name + " although others in its list have one",
                    "Begin it with `" + mark + "`, or put it into a list or paragraph of its own. It would not be shown.");
        }
    }

    private static String words(InlineContent wording) {
        return UNSAID.without(PlainText.of(String.join("…", wording.pieces())));
    }
}

package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.worksheet.Part.Deck;
import org.workleaf.worksheet.Part.Deck.Group;

/**
 * Reads the lists of a deck, each with the heading and the text above it.
 *
 * <p>{@code "### Warm", "- Which song is ours? <!-- #song -->"} → a group called Warm with one card.
 */
final class DeckReader {

    private final WorksheetContext sheet;
    private final ListReader lists;

    DeckReader(WorksheetContext sheet, ListReader lists) {
        this.sheet = sheet;
        this.lists = lists;
    }

    /** Begins a group. */
    void heading(Heading heading) {
        append(new Group(Optional.of(MarkdownRenderer.html(heading).strip()), heading.getLevel(), "", List.of()));
    }

    /** @return whether the text belongs to a group that was just begun */
    boolean text(String html) {
        Optional<Group> begun = begun();
        begun.ifPresent(group -> replaceLast(new Group(group.headingHtml(), group.level(), group.introHtml() + html, List.of())));
        return begun.isPresent();
    }

    void cards(ListBlock list) {
        List<Deck.Prompt> prompts = lists.cards(list);
        begun().ifPresentOrElse(
                group -> replaceLast(new Group(group.headingHtml(), group.level(), group.introHtml(), prompts)),
                () -> append(new Group(Optional.empty(), 0, "", prompts)));
    }

    /** Turns headings that no cards followed into text like any other. */
    void close() {
        List<Part> read = List.copyOf(sheet.parts());
        sheet.parts().clear();
        for (Part part : read) {
            if (part instanceof Deck deck) {
                deck.groups().forEach(this::keep);
            } else {
                sheet.add(part);
            }
        }
    }

    private void keep(Group group) {
        if (group.prompts().isEmpty()) {
            sheet.add(new Part.Prose(group.headingHtml().map(html -> html + "\n").orElse("") + group.introHtml()));
        } else {
            append(group);
        }
    }

    private Optional<Group> begun() {
        return lastDeck().map(deck -> deck.groups().get(deck.groups().size() - 1)).filter(group -> group.prompts().isEmpty());
    }

    private Optional<Deck> lastDeck() {
        List<Part> parts = sheet.parts();
        return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Deck deck ? Optional.of(deck) : Optional.empty();
    }

    private void append(Group group) {
        List<Group> groups = new ArrayList<>(lastDeck().map(Deck::groups).orElse(List.of()));
        if (!groups.isEmpty()) {
            sheet.parts().remove(sheet.parts().size() - 1);
        }
        groups.add(group);
        sheet.add(new Deck(groups));
    }

    private void replaceLast(Group group) {
        List<Part> parts = sheet.parts();
        List<Group> groups = new ArrayList<>(((Deck) parts.get(parts.size() - 1)).groups());
        groups.set(groups.size() - 1, group);
        parts.set(parts.size() - 1, new Deck(groups));
    }
}

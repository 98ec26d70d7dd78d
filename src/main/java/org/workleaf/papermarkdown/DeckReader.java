package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.worksheet.WorksheetPart;
import org.workleaf.worksheet.WorksheetPart.Deck;
import org.workleaf.worksheet.WorksheetPart.Deck.Group;

/**
 * Reads the lists of a deck of cards, each with the heading and the text above it.
 *
 * <p>{@code "### Warm", "- Which song is ours? <!-- #song -->"} → a group called Warm with one card.
 */
final class DeckReader {

    private final WorksheetContext context;
    private final ListReader lists;

    DeckReader(WorksheetContext context, ListReader lists) {
        this.context = context;
        this.lists = lists;
    }

    /** Starts a group. */
    void heading(Heading heading) {
        append(new Group(Optional.of(MarkdownRenderer.html(heading).strip()), heading.getLevel(), "", List.of()));
    }

    /** @return whether the text belongs to a group that has no cards yet */
    boolean text(String html) {
        Optional<Group> emptyGroup = emptyGroup();
        emptyGroup.ifPresent(group -> replaceLast(new Group(group.headingHtml(), group.level(), group.introHtml() + html, List.of())));
        return emptyGroup.isPresent();
    }

    void cards(ListBlock list) {
        List<Deck.Prompt> prompts = lists.cards(list);
        emptyGroup().ifPresentOrElse(
                group -> replaceLast(new Group(group.headingHtml(), group.level(), group.introHtml(), prompts)),
                () -> append(new Group(Optional.empty(), 0, "", prompts)));
    }

    /** Turns headings without cards into ordinary text. */
    void close() {
        List<WorksheetPart> read = List.copyOf(context.parts());
        context.parts().clear();
        for (WorksheetPart part : read) {
            if (part instanceof Deck deck) {
                deck.groups().forEach(this::addGroup);
            } else {
                context.add(part);
            }
        }
    }

    private void addGroup(Group group) {
        if (group.prompts().isEmpty()) {
            context.add(new WorksheetPart.Prose(group.headingHtml().map(html -> html + "\n").orElse("") + group.introHtml()));
        } else {
            append(group);
        }
    }

    private Optional<Group> emptyGroup() {
        return lastDeck().map(deck -> deck.groups().get(deck.groups().size() - 1)).filter(group -> group.prompts().isEmpty());
    }

    private Optional<Deck> lastDeck() {
        List<WorksheetPart> parts = context.parts();
        return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Deck deck ? Optional.of(deck) : Optional.empty();
    }

    private void append(Group group) {
        List<Group> groups = new ArrayList<>(lastDeck().map(Deck::groups).orElse(List.of()));
        if (!groups.isEmpty()) {
            context.parts().remove(context.parts().size() - 1);
        }
        groups.add(group);
        context.add(new Deck(groups));
    }

    private void replaceLast(Group group) {
        List<WorksheetPart> parts = context.parts();
        List<Group> groups = new ArrayList<>(((Deck) parts.get(parts.size() - 1)).groups());
        groups.set(groups.size() - 1, group);
        parts.set(parts.size() - 1, new Deck(groups));
    }
}

package org.workleaf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.workleaf.site.CellModel;
import org.workleaf.site.InlineModel;
import org.workleaf.site.WorksheetModel;
import org.workleaf.site.WorksheetPartModel;

/** Creates the search entries of a worksheet: one with all its text, and one for each prompt of a deck. */
final class WorksheetEntries {

    /** Shown instead of a blank in a sentence. */
    private static final String BLANK = "…";

    private final String file;
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<SearchEntry> entries = new ArrayList<>();

    private WorksheetEntries(WorksheetModel worksheet) {
        this.file = worksheet.path() + "index.html";
        this.title = worksheet.title();
        entries.add(new SearchEntry(file, worksheet.kind(), title, worksheet.page().title(), lines));
    }

    /** @param worksheet the worksheet's model */
    static List<SearchEntry> of(WorksheetModel worksheet) {
        WorksheetEntries sheet = new WorksheetEntries(worksheet);
        worksheet.parts().forEach(sheet::part);
        return sheet.entries;
    }

    private void part(WorksheetPartModel part) {
        if (part instanceof WorksheetPartModel.Prose prose) {
            html(prose.html());
        } else if (part instanceof WorksheetPartModel.Sentence sentence) {
            inlines(sentence.inlines());
        } else if (part instanceof WorksheetPartModel.Sentences list) {
            list.items().forEach(item -> inlines(item.inlines()));
        } else if (part instanceof WorksheetPartModel.LongAnswer answer) {
            answer.question().ifPresent(this::html);
        } else if (part instanceof WorksheetPartModel.Checkboxes boxes) {
            boxes.question().ifPresent(this::html);
            boxes.items().forEach(item -> inlines(item.inlines()));
        } else if (part instanceof WorksheetPartModel.Choices choices) {
            html(choices.question());
            choices.options().forEach(option -> inlines(option.inlines()));
        } else if (part instanceof WorksheetPartModel.ScaleLine scale) {
            html(scale.question());
        } else if (part instanceof WorksheetPartModel.Grid table) {
            table(table);
        } else if (part instanceof WorksheetPartModel.WordBank bank) {
            bank.families().forEach(family -> lines.add((family.label().orElse("") + " " + String.join(", ", family.words())).strip()));
        } else if (part instanceof WorksheetPartModel.Deck deck) {
            deck.groups().forEach(this::group);
        }
    }

    private void table(WorksheetPartModel.Grid table) {
        table.question().ifPresent(this::html);
        table.columns().forEach(column -> html(column.html()));
        for (WorksheetPartModel.Grid.Row row : table.rows()) {
            inlines(row.inlines());
            for (CellModel cell : row.cells()) {
                if (cell instanceof CellModel.Text text) {
                    html(text.html());
                } else if (cell instanceof CellModel.Sentence sentence) {
                    inlines(sentence.inlines());
                }
            }
        }
    }

    private void group(WorksheetPartModel.Deck.Group group) {
        String place = group.title().map(name -> title + ": " + name).orElse(title);
        for (WorksheetPartModel.Deck.Card card : group.cards()) {
            entries.add(new SearchEntry(file, "prompt", String.join(" ", HtmlLines.of(card.html())), place, List.of()));
        }
    }

    private void html(String html) {
        lines.addAll(HtmlLines.of(html));
    }

    /** A tag may span several of the fragments between blanks, so they are joined before they are parsed. */
    private void inlines(List<InlineModel> inlines) {
        String html = inlines.stream().map(inline -> inline instanceof InlineModel.Text text ? text.html() : BLANK).collect(Collectors.joining());
        for (String line : HtmlLines.of(html)) {
            if (!line.equals(BLANK)) {
                lines.add(line);
            }
        }
    }
}

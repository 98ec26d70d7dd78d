package org.workleaf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates the search entries of a worksheet: one with all its text, and one for each prompt of a deck. */
final class WorksheetEntries {

    /** Shown instead of a blank in a sentence. */
    private static final String BLANK = "…";

    private final String file;
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<SearchEntry> entries = new ArrayList<>();

    private WorksheetEntries(Map<?, ?> worksheet) {
        this.file = worksheet.get("path") + "index.html";
        this.title = (String) worksheet.get("title");
        entries.add(new SearchEntry(file, (String) worksheet.get("kind"), title,
                (String) ((Map<?, ?>) worksheet.get("page")).get("title"), lines));
    }

    /** @param worksheet the worksheet's model */
    static List<SearchEntry> of(Map<?, ?> worksheet) {
        WorksheetEntries sheet = new WorksheetEntries(worksheet);
        maps(worksheet, "parts").forEach(sheet::part);
        return sheet.entries;
    }

    private void part(Map<?, ?> part) {
        html(part, "question");
        switch ((String) part.get("kind")) {
            case "prose" -> html(part, "html");
            case "sentence" -> inlines(part);
            case "list", "ticks" -> maps(part, "items").forEach(this::inlines);
            case "choice" -> maps(part, "options").forEach(this::inlines);
            case "table" -> table(part);
            case "cards" -> maps(part, "groups").forEach(this::group);
            default -> { }
        }
    }

    private void table(Map<?, ?> table) {
        maps(table, "columns").forEach(column -> html(column, "html"));
        for (Map<?, ?> row : maps(table, "rows")) {
            inlines(row);
            for (Map<?, ?> cell : maps(row, "cells")) {
                html(cell, "html");
                inlines(cell);
            }
        }
    }

    private void group(Map<?, ?> group) {
        String place = group.get("title") instanceof String name ? title + ": " + name : title;
        for (Map<?, ?> card : maps(group, "cards")) {
            String prompt = String.join(" ", HtmlLines.of((String) card.get("html")));
            entries.add(new SearchEntry(file, "prompt", prompt, place, List.of()));
        }
    }

    private void html(Map<?, ?> model, String key) {
        if (model.get(key) instanceof String html) {
            lines.addAll(HtmlLines.of(html));
        }
    }

    /** A tag may span several of the fragments between blanks, so they are joined before they are parsed. */
    private void inlines(Map<?, ?> model) {
        StringBuilder html = new StringBuilder();
        for (Map<?, ?> inline : maps(model, "inlines")) {
            html.append(inline.get("html") instanceof String words ? words : BLANK);
        }
        for (String line : HtmlLines.of(html.toString())) {
            if (!line.equals(BLANK)) {
                lines.add(line);
            }
        }
    }

    private static List<Map<?, ?>> maps(Map<?, ?> model, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (model.get(key) instanceof List<?> list) {
            list.forEach(entry -> maps.add((Map<?, ?>) entry));
        }
        return maps;
    }
}

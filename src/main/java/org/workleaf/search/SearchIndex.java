package org.workleaf.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The search index of a guide, which is published as a script.
 *
 * <p>It is a script because browsers don't let a page that was opened from disk load data files. It sets
 * {@code window.workleaf.searchIndex} to a list of {@code [address, kind, title, place, text]}, in reading order; the lines of a
 * text are separated by line feeds.
 */
public final class SearchIndex {

    private final List<? extends Map<?, ?>> pages;

    private SearchIndex(List<? extends Map<?, ?>> pages) {
        this.pages = pages;
    }

    /** @param pages the models of the guide's pages, in reading order */
    public static SearchIndex of(List<? extends Map<?, ?>> pages) {
        return new SearchIndex(pages);
    }

    List<SearchEntry> entries() {
        return pages.stream().flatMap(page -> entries(page).stream()).toList();
    }

    private static List<SearchEntry> entries(Map<?, ?> page) {
        List<SearchEntry> entries = new ArrayList<>(SectionEntries.of(page));
        for (Object worksheet : (List<?>) page.get("worksheets")) {
            entries.addAll(WorksheetEntries.of((Map<?, ?>) worksheet));
        }
        return entries;
    }

    /** Writes the script page by page, because it is as large as the guide. */
    public void writeTo(Writer script) throws IOException {
        script.write("window.workleaf=window.workleaf||{};window.workleaf.searchIndex=[");
        for (int i = 0; i < pages.size(); i++) {
            script.write(i == 0 ? "" : ",");
            writeRows(pages.get(i), script);
        }
        script.write("];\n");
        script.flush();
    }

    private static void writeRows(Map<?, ?> page, Writer script) throws IOException {
        List<SearchEntry> entries = entries(page);
        for (int i = 0; i < entries.size(); i++) {
            SearchEntry entry = entries.get(i);
            script.write(i == 0 ? "" : ",");
            // A new writer for each row, because a JsonWriter writes a single top-level value.
            new JsonWriter(script).beginArray().value(entry.address()).value(entry.kind()).value(entry.title()).value(entry.place())
                    .value(String.join("\n", entry.lines())).endArray();
        }
    }
}

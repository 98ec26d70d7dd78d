package org.workleaf.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.site.PageModel;

/**
 * The search index of a guide, which is published as a script.
 *
 * <p>It is a script because browsers don't let a page that was opened from disk load data files. It sets
 * {@code window.workleaf.searchIndex} to a list of {@code [address, kind, title, place, text]}, in reading order; the lines of a
 * text are separated by line feeds.
 */
public final class SearchIndex {

    private final List<PageModel> pages;

    private SearchIndex(List<PageModel> pages) {
        this.pages = pages;
    }

    /** @param pages the models of the guide's pages, in reading order */
    public static SearchIndex of(List<PageModel> pages) {
        return new SearchIndex(pages);
    }

    List<SearchEntry> entries() {
        return pages.stream().flatMap(page -> entries(page).stream()).toList();
    }

    private static List<SearchEntry> entries(PageModel page) {
        List<SearchEntry> entries = new ArrayList<>(SectionEntries.of(page));
        page.worksheets().forEach(worksheet -> entries.addAll(WorksheetEntries.of(worksheet)));
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

    private static void writeRows(PageModel page, Writer script) throws IOException {
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

package org.workleaf.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that a search in the guide can find, as a script that hands it to the page that loads it.
 *
 * <p>A script and no data file, because browsers let a page opened from a folder load no other. It sets
 * {@code window.workleaf.searchIndex} to a list of {@code [address, kind, title, place, text]}, in reading order; the lines of a
 * text are parted by line feeds.
 */
public final class SearchIndex {

    private final List<Entry> entries;

    private SearchIndex(List<Entry> entries) {
        this.entries = entries;
    }

    /** @param pages the guide's pages in reading order, as templates get them */
    public static SearchIndex of(List<? extends Map<?, ?>> pages) {
        List<Entry> entries = new ArrayList<>();
        for (Map<?, ?> page : pages) {
            entries.addAll(SectionEntries.of(page));
            for (Object worksheet : (List<?>) page.get("worksheets")) {
                entries.addAll(WorksheetEntries.of((Map<?, ?>) worksheet));
            }
        }
        return new SearchIndex(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The script, in UTF-8. */
    public byte[] script() {
        StringWriter script = new StringWriter();
        script.write("window.workleaf=window.workleaf||{};window.workleaf.searchIndex=");
        try (JsonWriter json = new JsonWriter(script)) {
            json.beginArray();
            for (Entry entry : entries) {
                json.beginArray().value(entry.address()).value(entry.kind()).value(entry.title()).value(entry.place())
                        .value(String.join("\n", entry.lines())).endArray();
            }
            json.endArray();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes any text", e);
        }
        return (script + ";\n").getBytes(StandardCharsets.UTF_8);
    }
}

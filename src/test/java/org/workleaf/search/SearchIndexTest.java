package org.workleaf.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.guide.GuideReader;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;

class SearchIndexTest {

    @TempDir
    Path root;

    @Test
    void aPageIsSplitAtItsHeadings() throws Exception {
        List<SearchEntry> entries = entries("""
                ---
                summary: All of it.
                ---

                # A page

                Before *any* heading.

                ## To begin

                - First
                - Second
                """);
        assertEquals(List.of(
                new SearchEntry("index.html", "section", "A page", "", List.of("All of it.", "Before any heading.")),
                new SearchEntry("index.html#to-begin", "section", "To begin", "A page", List.of("First", "Second"))), entries);
    }

    @Test
    void aWorksheetIsOneEntryWithAllItsTextAndNotPartOfItsPage() throws Exception {
        List<SearchEntry> entries = entries("""
                # A page

                <!-- worksheet: weekly -->

                ## Weekly

                Take your time.

                I felt ____ on Monday. <!-- #monday -->

                **What helped?**
                <!-- #helped lines=3 -->

                - [ ] We laughed & cried <!-- #laughed -->

                <!-- end -->
                """);
        assertEquals(List.of(
                new SearchEntry("index.html", "section", "A page", "", List.of()),
                new SearchEntry("worksheets/weekly/index.html", "worksheet", "Weekly", "A page",
                        List.of("Take your time.", "I felt … on Monday.", "What helped?", "We laughed & cried"))), entries);
    }

    @Test
    void eachPromptOfADeckIsAnEntry() throws Exception {
        List<SearchEntry> entries = entries("""
                # A page

                <!-- cards: deck -->

                ## Deck

                ### Light

                - What made you *smile*? <!-- #smile -->
                - Where would you go? <!-- #go -->

                <!-- end -->
                """);
        assertEquals(List.of("What made you smile?", "Where would you go?"), entries.stream()
                .filter(entry -> entry.kind().equals("prompt")).map(SearchEntry::title).toList());
        assertEquals("Deck: Light", entries.get(entries.size() - 1).place());
    }

    @Test
    void theScriptEscapesAnyText() throws Exception {
        StringWriter written = new StringWriter();
        index("# \"Quotes\" \\\\ and a < b\n\nLine \u2028 end.\n").writeTo(written);
        String script = written.toString();
        String before = "window.workleaf=window.workleaf||{};window.workleaf.searchIndex=";
        assertTrue(script.startsWith(before) && script.endsWith(";\n"), script);
        JsonArray rows = JsonParser.parseString(script.substring(before.length(), script.length() - 2)).getAsJsonArray();
        assertEquals("“Quotes” \\ and a < b", rows.get(0).getAsJsonArray().get(2).getAsString());
    }

    @Test
    void theLibraryComesWithItsLicence() {
        assertTrue(new String(SearchLibrary.script(), StandardCharsets.UTF_8).contains("lunr"));
        assertTrue(new String(SearchLibrary.licence(), StandardCharsets.UTF_8).contains("Permission is hereby granted"));
    }

    private List<SearchEntry> entries(String page) throws Exception {
        return index(page).entries();
    }

    private SearchIndex index(String page) throws Exception {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/index.md"), page);
        SharedModel shared = new SharedModel(SiteSettings.read(root), Map.of());
        return SearchIndex.of(new GuideReader().read(root, false, new ArrayList<>()).pages().stream().map(shared::complete).toList());
    }
}

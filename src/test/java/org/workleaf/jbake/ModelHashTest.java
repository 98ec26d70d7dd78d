package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workleaf.page.OnePage;

class ModelHashTest {

    @Test
    void equalModelsComeToTheSameWhetherTheirPartsAreKnownOrNot() {
        ModelHash.Of hashes = new ModelHash.Of();
        ModelHash before = hashes.model(page("Be open", "Say it."));
        Map<String, Object> lasting = page("Be open", "Say it.");
        assertEquals(before, hashes.lasting(lasting));
        assertEquals(before, hashes.lasting(lasting));
        assertEquals(before, hashes.model(lasting));
        assertEquals(before, new ModelHash.Of().lasting(page("Be open", "Say it.")));
    }

    @Test
    void aWordInAPartOrInAWorksheetMakesAnother() {
        ModelHash.Of hashes = new ModelHash.Of();
        ModelHash page = hashes.lasting(page("Be open", "Say it."));
        assertNotEquals(page, hashes.lasting(page("Be open", "Say it!")));
        assertNotEquals(page, hashes.lasting(page("Be opener", "Say it.")));
    }

    @Test
    void aPageOnTheOnePageComesToAnotherWhenALinkLeadsElsewhere() {
        Map<String, Object> page = page("Be open", "Say it.");
        Object alone = OnePage.view(List.of(page), "print/").get(0);
        Map<String, Object> other = page("Empathy", "Ask.");
        other.put("path", "empathy/");
        Object withAnother = OnePage.view(List.of(page, other), "print/").get(0);
        ModelHash.Of hashes = new ModelHash.Of();
        assertNotEquals(hashes.lasting(alone), hashes.lasting(withAnother));
        assertEquals(hashes.lasting(alone), new ModelHash.Of().model(OnePage.view(List.of(page("Be open", "Say it.")), "print/").get(0)));
    }

    private static Map<String, Object> page(String title, String words) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("path", "worksheets/sheet/");
        sheet.put("anchor", "sheet");
        sheet.put("parts", List.of(Map.of("kind", "prose", "html", words)));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", title);
        page.put("path", "be-open/");
        page.put("titleAnchor", "be-open");
        page.put("parts", List.of(Map.of("html", "<p>A line.</p>"), Map.of("worksheet", sheet)));
        page.put("worksheets", List.of(sheet));
        return page;
    }
}

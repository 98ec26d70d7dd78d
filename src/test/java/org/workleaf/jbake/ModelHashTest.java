package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.workleaf.guide.PageReader;
import org.workleaf.page.OnePage;
import org.workleaf.page.PageModel;
import org.workleaf.source.SourceFile;

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

    @Test
    void whatALastBakeKnewOfAPageIsNotMade() {
        KeptHashes kept = new KeptHashes();
        ModelHash before = new ModelHash.Of(kept).model(sheet("I felt ____. <!-- #felt -->"));
        KeptHashes again = copyOf(kept);
        AtomicInteger made = new AtomicInteger();
        assertEquals(before, new ModelHash.Of(again).model(sheet("I felt ____. <!-- #felt -->")));
        Supplier<ModelHash> making = () -> {
            made.incrementAndGet();
            return new ModelHash(1, 2);
        };
        assertEquals(new ModelHash(1, 2), again.of(new ModelHash(3, 4), making));
        assertEquals(new ModelHash(1, 2), copyOf(again).of(new ModelHash(3, 4), making));
        assertEquals(1, made.get());
    }

    @Test
    void aSheetComesToTheSameWhateverStandsAroundIt() {
        ModelHash.Of hashes = new ModelHash.Of();
        Object sheet = sheet("I felt ____. <!-- #felt -->");
        assertEquals(hashes.model(sheet), hashes.model(sheets("Another word.", "I felt ____. <!-- #felt -->").get(0)));
        assertNotEquals(hashes.model(sheet), hashes.model(sheet("I feel ____. <!-- #felt -->")));
    }

    private static Object sheet(String line) {
        return sheets("A word.", line).get(0);
    }

    private static List<?> sheets(String words, String line) {
        String text = "# Page\n\n" + words + "\n\n<!-- worksheet: sheet -->\n\n## Sheet\n\n" + line + "\n\n<!-- end -->\n";
        return (List<?>) PageModel.of(new PageReader().read(new SourceFile("content/page.md", text), new ArrayList<>())).get("worksheets");
    }

    private static KeptHashes copyOf(KeptHashes kept) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            kept.write(new DataOutputStream(bytes));
            KeptHashes copy = new KeptHashes();
            copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

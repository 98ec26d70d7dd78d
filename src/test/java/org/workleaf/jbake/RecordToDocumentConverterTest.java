package org.workleaf.jbake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.guide.Page;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;

/** The documents that JBake's database stores. */
class RecordToDocumentConverterTest {

    @TempDir
    Path folder;

    private PageDocument document;

    @BeforeEach
    void read() throws Exception {
        SmallGuide written = new SmallGuide(folder.resolve("guide")).write("content/15-page.md", """
                # Page

                Text.

                <!-- worksheet: other private -->

                ## Other

                I felt ____ today. <!-- #felt-then -->

                - [ ] One <!-- #one -->

                <!-- end -->
                """);
        Page page = written.read().pages().stream().filter(each -> each.address().path().equals("page/")).findFirst().orElseThrow();
        document = new PageDocument(new SharedModel(SiteSettings.read(written.root()), Map.of()).complete(page), false);
    }

    @Test
    void aDocumentContainsOnlyWhatTheDatabaseStores() {
        List.of("title", "site", "parts", "worksheets", "headings").forEach(key -> assertPlain(document.get(key)));
        document.values().stream().filter(value -> value instanceof Map || value instanceof List).forEach(RecordToDocumentConverterTest::assertPlain);
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> assertEquals(String.class, key.getClass()));
            map.values().forEach(RecordToDocumentConverterTest::assertPlain);
        } else if (value instanceof List<?> list) {
            list.forEach(RecordToDocumentConverterTest::assertPlain);
        } else {
            assertTrue(value instanceof String || value instanceof Integer || value instanceof Boolean, () -> "not plain: " + value);
        }
    }

    @Test
    void aMissingValueHasNoKey() {
        assertFalse(document.containsKey("minutes"));
        assertFalse(document.containsKey("foreign"));
        Map<?, ?> worksheet = (Map<?, ?>) ((List<?>) document.get("worksheets")).get(0);
        assertFalse(worksheet.containsKey("repeat"));
        assertEquals(true, worksheet.get("private"));
    }

    @Test
    void aDocumentKeepsItsAddressWhateverJBakeDerivesFromTheFileName() {
        document.setUri("15-page.html");
        document.setRootPath("");
        assertEquals("page/index.html", document.getUri());
        assertEquals("../", document.getRootPath());
        assertEquals("Text.", document.getBody().replaceAll("<[^>]*>", "").strip());
    }
}

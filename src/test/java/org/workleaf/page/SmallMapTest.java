package org.workleaf.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What templates and filters go by is a map like any other. */
class SmallMapTest {

    private static Map<String, Object> ofLength(int length) {
        Entries entries = new Entries();
        for (int i = 0; i < length; i++) {
            entries.with("key" + i, i);
        }
        return entries.map();
    }

    @Test
    void itIsTheSameAsAMapFromTheLibrary() {
        for (int length = 0; length < 40; length++) {
            Map<String, Object> map = ofLength(length);
            Map<String, Object> known = new LinkedHashMap<>();
            for (int i = 0; i < length; i++) {
                known.put("key" + i, i);
            }
            assertEquals(known, map);
            assertEquals(map, known);
            assertEquals(known.hashCode(), map.hashCode());
            assertEquals(List.copyOf(known.entrySet()), new ArrayList<>(map.entrySet()));
            List<String> walked = new ArrayList<>();
            map.forEach((key, value) -> walked.add(key + "=" + value));
            assertEquals(known.entrySet().stream().map(Object::toString).toList(), walked);
        }
    }

    @Test
    void aKeyIsFoundByWhatItSays() {
        Map<String, Object> map = ofLength(5);
        assertEquals(3, map.get("key".concat("3")));
        assertTrue(map.containsKey("key".concat("3")));
        for (Object none : new Object[] {"key5", "", 3, null}) {
            assertNull(map.get(none));
            assertFalse(map.containsKey(none));
        }
    }

    @Test
    void whatIsNotThereGetsNoKey() {
        Map<String, Object> map = new Entries().withIfPresent("a", Optional.empty()).withUnlessEmpty("b", List.of())
                .with("c", 1).withIfPresent("d", Optional.of(2)).withUnlessEmpty("e", List.of(3)).map();
        assertEquals(List.of("c", "d", "e"), List.copyOf(map.keySet()));
    }

    @Test
    void nobodyChangesIt() {
        Map<String, Object> map = ofLength(2);
        assertThrows(UnsupportedOperationException.class, () -> map.put("key0", 7));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("key0"));
        assertThrows(UnsupportedOperationException.class, () -> map.entrySet().iterator().next().setValue(7));
        Iterator<String> keys = map.keySet().iterator();
        keys.next();
        assertThrows(UnsupportedOperationException.class, keys::remove);
    }

    @Test
    void whatIsNamedLaterIsNotInAMapFromBefore() {
        Entries entries = new Entries().with("a", 1);
        Map<String, Object> before = entries.map();
        entries.with("b", 2);
        assertEquals(Map.of("a", 1), before);
    }
}

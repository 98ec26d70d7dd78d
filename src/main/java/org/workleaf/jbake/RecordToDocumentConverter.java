package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.workleaf.site.RenderablePage;
import org.workleaf.template.RecordKeys;

/**
 * Converts models to JBake documents. Records become maps without keys for missing values, because JBake's database stores only strings,
 * numbers, booleans, lists and maps, and its FreeMarker cannot read records.
 */
final class RecordToDocumentConverter {

    private RecordToDocumentConverter() {}

    /** @param page a record */
    static DocumentModel document(RenderablePage page) {
        DocumentModel document = new DocumentModel();
        document.putAll(map((Record) page));
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        return document;
    }

    static Map<String, Object> map(Record model) {
        RecordKeys keys = RecordKeys.of(model.getClass());
        Map<String, Object> map = new LinkedHashMap<>();
        keys.names().forEach(key -> keys.value(model, key).ifPresent(value -> map.put(key, plain(value))));
        return map;
    }

    private static Object plain(Object value) {
        if (value instanceof Record model) {
            return map(model);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> plain.put(key, plain(element)));
            return plain;
        }
        return value;
    }
}

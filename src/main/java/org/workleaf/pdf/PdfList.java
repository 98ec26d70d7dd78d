package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PDFs as templates list them: on each page those of the sheets that stand on it, the pack and the guide. */
public final class PdfList {

    private final Map<Object, List<Map<String, Object>>> bySheet = new HashMap<>();

    /**
     * @param home   the folder of the PDFs' language on the site
     * @param papers models of all PDFs; those of no sheet have "" for its id
     */
    public PdfList(String home, List<Map<String, Object>> papers) {
        papers.forEach(paper -> paper.put("path", home + paper.get("path")));
        papers.forEach(paper -> bySheet.computeIfAbsent(paper.get("worksheet"), id -> new ArrayList<>()).add(paper));
    }

    /** @param content the document being rendered; null where there is none */
    public List<Map<String, Object>> on(Object content) {
        List<Object> ids = new ArrayList<>(List.of(""));
        if (content instanceof Map<?, ?> page) {
            Stream<?> many = page.get("worksheets") instanceof List<?> sheets ? sheets.stream() : Stream.empty();
            Stream.concat(many, Stream.ofNullable(page.get("worksheet"))).filter(Map.class::isInstance)
                    .forEach(sheet -> ids.add(((Map<?, ?>) sheet).get("id")));
        }
        return ids.stream().flatMap(id -> bySheet.getOrDefault(id, List.of()).stream()).toList();
    }
}

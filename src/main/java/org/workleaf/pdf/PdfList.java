package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The PDFs that pages list: those of their worksheets, the pack and the guide. */
public final class PdfList {

    private final Map<Object, List<Map<String, Object>>> bySheet = new HashMap<>();

    /**
     * @param home the folder of the PDFs' language in the site
     * @param pdfs the models of all PDFs; those of packs and guides have "" as worksheet id
     */
    public PdfList(String home, List<Map<String, Object>> pdfs) {
        pdfs.forEach(pdf -> pdf.put("path", home + pdf.get("path")));
        pdfs.forEach(pdf -> bySheet.computeIfAbsent(pdf.get("worksheet"), id -> new ArrayList<>()).add(pdf));
    }

    /** @param content the current document; null if there is none */
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

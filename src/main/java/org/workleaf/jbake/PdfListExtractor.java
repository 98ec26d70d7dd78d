package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfList;

/**
 * The template variable {@code papers}: the PDFs that a page leads to. Every PDF of the guide is made by the time the first page
 * asks, because pages say how large each one is.
 */
public final class PdfListExtractor implements ModelExtractor<List<Map<String, Object>>> {

    private final Map<SiteGuide, PdfList> lists = new WeakHashMap<>();

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        try {
            return list(SiteGuide.around(store, model), PdfSettings.of((Map<?, ?>) model.get("config"))).on(model.get("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized PdfList list(SiteGuide guide, PdfSettings settings) throws IOException {
        PdfList list = lists.get(guide);
        if (list == null) {
            list = new PdfList(guide.home(), guide.papers(settings).stream().map(Pdf::model).toList());
            lists.put(guide, list);
        }
        return list;
    }
}

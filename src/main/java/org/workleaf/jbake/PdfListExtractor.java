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
 * The template variable {@code papers}: the PDFs that a page links to. The first page that reads it waits for all PDFs of the
 * guide, because pages show their sizes.
 */
public final class PdfListExtractor implements ModelExtractor<List<Map<String, Object>>> {

    private final Map<SiteGuide, PdfList> lists = new WeakHashMap<>();

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        try {
            return list(SiteGuide.ofPage(store, model), PdfSettings.of((Map<?, ?>) model.get("config"))).on(model.get("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized PdfList list(SiteGuide guide, PdfSettings settings) throws IOException {
        PdfList list = lists.get(guide);
        if (list == null) {
            list = new PdfList(guide.home(), guide.pdfs(settings).stream().map(Pdf::model).toList());
            lists.put(guide, list);
        }
        return list;
    }
}

package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.pdf.Paper;

/**
 * The template variable {@code papers}: the PDFs that a page leads to. Every PDF of the guide is made by the time the first page
 * asks, because pages say how large each one is.
 */
public final class PaperExtractor implements ModelExtractor<List<Map<String, Object>>> {

    private final Map<StoredGuide, PaperList> lists = new WeakHashMap<>();

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        try {
            return list(StoredGuide.around(store, model), PaperSettings.of((Map<?, ?>) model.get("config"))).on(model.get("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized PaperList list(StoredGuide guide, PaperSettings settings) throws IOException {
        PaperList list = lists.get(guide);
        if (list == null) {
            list = new PaperList(guide.home(), guide.papers(settings).stream().map(Paper::model).toList());
            lists.put(guide, list);
        }
        return list;
    }
}

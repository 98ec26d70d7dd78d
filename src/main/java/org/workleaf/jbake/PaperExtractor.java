package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.pdf.Paper;

/**
 * The template variable {@code papers}: the PDFs that a page leads to. Every PDF of the guide is made by the time the first page
 * asks, because pages say how large each one is.
 */
public final class PaperExtractor implements ModelExtractor<List<Map<String, Object>>> {

    /** A database is asked page after page, and what it holds doesn't change once pages are rendered. */
    private StoredGuide stored;
    private StoredGuide listedOf;
    private PaperList list;

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        try {
            return list(guide(store), PaperSettings.of((Map<?, ?>) model.get("config"))).on(model.get("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized PaperList list(StoredGuide guide, PaperSettings settings) throws IOException {
        if (guide != listedOf) {
            list = new PaperList(guide.papers(settings).stream().map(Paper::model).toList());
            listedOf = guide;
        }
        return list;
    }

    private synchronized StoredGuide guide(ContentStore store) {
        if (store instanceof MemoryStore memory) {
            return memory.guide();
        }
        if (stored == null) {
            stored = new StoredGuide(store);
        }
        return stored;
    }
}

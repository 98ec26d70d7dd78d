package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.pdf.Paper;

/**
 * The template variable {@code papers}: every PDF of the guide, made by the time the first page asks for it, because pages say
 * how large each one is.
 */
public final class PaperExtractor implements ModelExtractor<List<TemplateModel>> {

    /** A database is asked page after page, and what it holds doesn't change once pages are rendered. */
    private StoredGuide stored;

    @Override
    public List<TemplateModel> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        try {
            return TemplateView.of(guide(store).papers(PaperSettings.of((Map<?, ?>) model.get("config"))).stream()
                    .map(Paper::model).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

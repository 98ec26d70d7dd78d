package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code madeScripts}: scripts made of the guide's text, each with its published name. */
public final class ExtrasExtractor implements ModelExtractor<List<Map<String, Object>>> {

    private ContentStore asked;
    private List<Map<String, Object>> names;

    /** Every page asks, and nothing in a store changes once pages are rendered: a database is read for the first of them only. */
    @Override
    public synchronized List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        if (store != asked) {
            names = StoredGuide.in(store).extras().names();
            asked = store;
        }
        return names;
    }
}

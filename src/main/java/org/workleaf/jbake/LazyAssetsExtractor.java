package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code extras}: the assets that pages load on demand, such as {@code cards.js 1a2b3c4d}. */
public final class LazyAssetsExtractor implements ModelExtractor<List<String>> {

    @Override
    public List<String> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        return SiteGuide.ofPage(store, model).lazyAssetNames();
    }
}

package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;

/** The template variable {@code phrases}: a list with one method that returns the messages of the page's language. */
public final class MessagesExtractor implements ModelExtractor<List<TemplateModel>> {

    private ContentStore cachedStore;
    private final Map<String, List<TemplateModel>> phrases = new HashMap<>();

    @Override
    public synchronized List<TemplateModel> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        if (store != cachedStore) {
            phrases.clear();
            cachedStore = store;
        }
        return phrases.computeIfAbsent(language(model), language -> List.of(new MessagesMethod(messages(model, language))));
    }

    private static String language(Map<?, ?> model) {
        return model.get("content") instanceof Map<?, ?> content && content.get("site") instanceof Map<?, ?> site
                ? String.valueOf(site.get("language")) : "en";
    }

    private static MessageBundle messages(Map<?, ?> model, String language) {
        Object folder = ((Map<?, ?>) model.get("config")).get("templateFolder");
        try {
            return MessageBundle.read(folder instanceof File file ? file.toPath() : Path.of(String.valueOf(folder)), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

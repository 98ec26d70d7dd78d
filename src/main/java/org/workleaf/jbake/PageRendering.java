package org.workleaf.jbake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;

/** The rendering of many documents: side by side over a store in memory, one by one over a database, which allows no more. */
final class PageRendering {

    private PageRendering() {}

    /**
     * @return how many
     * @throws RenderingException the first failure in the documents' order; the others are its suppressed exceptions
     */
    static int render(Renderer renderer, ContentStore store, List<? extends DocumentModel> documents)
            throws RenderingException {
        Stream<? extends DocumentModel> stream = documents.stream();
        if (store instanceof MemoryStore) {
            stream = stream.parallel();
        }
        List<RenderingException> failures = stream.map(document -> failure(renderer, document))
                .filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
        return documents.size();
    }

    private static RenderingException failure(Renderer renderer, DocumentModel document) {
        try {
            renderer.render(document);
            return null;
        } catch (Exception e) { // JBake declares no narrower one
            return new RenderingException(document.getUri(), e);
        }
    }
}

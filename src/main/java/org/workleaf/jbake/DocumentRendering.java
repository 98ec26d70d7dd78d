package org.workleaf.jbake;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;

/** The rendering of many documents: side by side over a store in memory, one by one over a database, which allows no more. */
final class DocumentRendering {

    private DocumentRendering() {}

    /**
     * @return how many
     * @throws RenderingException the first failure in the documents' order; the others are its suppressed exceptions
     */
    static int render(Renderer renderer, ContentStore store, List<? extends DocumentModel> documents)
            throws RenderingException {
        List<RenderingException> failures = (store instanceof InMemoryContentStore ? sideBySide(renderer, documents) : oneByOne(renderer, documents))
                .filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
        return documents.size();
    }

    private static Stream<RenderingException> oneByOne(Renderer renderer, List<? extends DocumentModel> documents) {
        return documents.stream().map(document -> failure(renderer, document));
    }

    /** A task for each: a parallel stream hands out a quarter of all at a time, and one thread would be left with the last of them. */
    private static Stream<RenderingException> sideBySide(Renderer renderer, List<? extends DocumentModel> documents) {
        List<ForkJoinTask<RenderingException>> tasks = documents.stream()
                .map(document -> ForkJoinTask.adapt(() -> failure(renderer, document))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join);
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

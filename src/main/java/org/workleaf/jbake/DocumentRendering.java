package org.workleaf.jbake;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;

/** Renders many documents: in parallel with an in-memory store, one by one with a database, which doesn't support more. */
final class DocumentRendering {

    private DocumentRendering() {}

    /**
     * @return the number of documents
     * @throws RenderingException the first failure in the order of the documents, with the others as suppressed exceptions
     */
    static int render(Renderer renderer, ContentStore store, List<? extends DocumentModel> documents)
            throws RenderingException {
        List<RenderingException> failures =
                (store instanceof InMemoryContentStore ? inParallel(renderer, documents) : sequentially(renderer, documents))
                .filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
        return documents.size();
    }

    private static Stream<RenderingException> sequentially(Renderer renderer, List<? extends DocumentModel> documents) {
        return documents.stream().map(document -> failure(renderer, document));
    }

    /** One task for each: a parallel stream would split them into a few large batches, and the last batch would keep only one thread busy. */
    private static Stream<RenderingException> inParallel(Renderer renderer, List<? extends DocumentModel> documents) {
        List<ForkJoinTask<RenderingException>> tasks = documents.stream()
                .map(document -> ForkJoinTask.adapt(() -> failure(renderer, document))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join);
    }

    private static RenderingException failure(Renderer renderer, DocumentModel document) {
        try {
            renderer.render(document);
            return null;
        } catch (Exception e) { // JBake declares Exception
            return new RenderingException(document.getUri(), e);
        }
    }
}

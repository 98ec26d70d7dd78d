package org.workleaf.render;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SiteOutput;

/**
 * Renders the pages of a site, in parallel if the renderer supports it, and gives access to the site's output for all other files.
 *
 * @param isParallel whether the renderer supports several threads
 */
public record SiteWriter(SiteOutput output, PageRenderer renderer, boolean isParallel) {

    /** @throws IOException the first failure in the order of the pages, with the others as suppressed exceptions */
    void render(List<? extends RenderablePage> pages) throws IOException {
        List<IOException> failures = (isParallel ? inParallel(pages) : pages.stream().map(this::failure)).filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
    }

    /** One task for each: a parallel stream would split them into a few large batches, and the last batch would keep only one thread busy. */
    private Stream<IOException> inParallel(List<? extends RenderablePage> pages) {
        List<ForkJoinTask<IOException>> tasks = IntStream.range(0, pages.size())
                .<ForkJoinTask<IOException>>mapToObj(i -> ForkJoinTask.adapt(() -> failure(pages.get(i)))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join);
    }

    private IOException failure(RenderablePage page) {
        try {
            renderer.render(page);
            return null;
        } catch (Exception e) { // JBake declares Exception
            return new IOException(page.uri(), e);
        }
    }
}

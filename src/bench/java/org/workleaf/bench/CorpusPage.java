package org.workleaf.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a corpus.
 *
 * @param path from the folder of all pages
 */
record CorpusPage(String path, String title, String summary, List<Part> parts) {

    List<Part.Sheet> sheets() {
        return parts.stream().flatMap(part -> part instanceof Part.Sheet sheet ? Stream.of(sheet) : Stream.empty()).toList();
    }

    /** The page's Markdown, its sheets drawn as Workleaf reads them; to any other generator they are lists and paragraphs. */
    String text() {
        return text(Part.Sheet::markdown);
    }

    /** @param written how a sheet stands in the Markdown */
    String text(Function<Part.Sheet, String> written) {
        return parts.stream().map(part -> part instanceof Part.Sheet sheet ? written.apply(sheet) : ((Part.Text) part).markdown())
                .collect(Collectors.joining());
    }
}

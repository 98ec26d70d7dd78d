package org.workleaf.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generated page of a corpus.
 *
 * @param path relative to the content folder
 */
record CorpusPage(String path, String title, String summary, List<ContentBlock> blocks) {

    List<ContentBlock.Worksheet> worksheets() {
        return blocks.stream().flatMap(block -> block instanceof ContentBlock.Worksheet worksheet ? Stream.of(worksheet) : Stream.empty())
                .toList();
    }

    /** The page's Markdown with worksheets in Workleaf's syntax. Other generators render them as lists and paragraphs. */
    String markdown() {
        return markdown(ContentBlock.Worksheet::markdown);
    }

    /** @param worksheetMarkdown converts a worksheet to Markdown */
    String markdown(Function<ContentBlock.Worksheet, String> worksheetMarkdown) {
        return blocks.stream().map(block -> block instanceof ContentBlock.Worksheet worksheet ? worksheetMarkdown.apply(worksheet)
                : ((ContentBlock.Markdown) block).text()).collect(Collectors.joining());
    }
}

package org.workleaf.bench;

import java.util.List;
import java.util.stream.Collectors;

/** A block of a generated page's content. */
sealed interface ContentBlock {

    /** Headings, paragraphs, lists and tables in standard Markdown. */
    record Markdown(String text) implements ContentBlock {}

    /** A worksheet or checklist; {@code kind} is {@code worksheet} or {@code checklist}. */
    record Worksheet(String kind, String id, String title, List<Question> questions) implements ContentBlock {

        /** The worksheet in Workleaf's Markdown syntax. */
        String markdown() {
            return questions.stream().map(Question::markdown)
                    .collect(Collectors.joining("\n", "<!-- " + kind + ": " + id + " -->\n\n## " + title + "\n\n", "\n<!-- end -->\n"));
        }
    }
}

package org.workleaf.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What a page consists of. */
sealed interface Part {

    /** Headings, paragraphs, lists and tables, in the Markdown that every generator reads. */
    record Text(String markdown) implements Part {}

    /** Something to fill in; {@code kind} is {@code checklist} or {@code worksheet}. */
    record Sheet(String kind, String id, String title, List<Question> questions) implements Part {

        /** As Workleaf's writers draw it. */
        String markdown() {
            return questions.stream().map(Question::markdown)
                    .collect(Collectors.joining("\n", "<!-- " + kind + ": " + id + " -->\n\n## " + title + "\n\n", "\n<!-- end -->\n"));
        }
    }
}

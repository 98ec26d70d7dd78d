package org.workleaf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a page's text at its headings: one search entry for the text before the first heading, and one for each heading. */
final class SectionEntries {

    private final String file;
    private final String page;
    private final List<SearchEntry> entries = new ArrayList<>();
    private List<String> lines = new ArrayList<>();

    private SectionEntries(Map<?, ?> page) {
        this.file = page.get("path") + "index.html";
        this.page = (String) page.get("title");
        entries.add(new SearchEntry(file, "section", this.page, "", lines));
        if (page.get("summary") instanceof String summary && !summary.isEmpty()) {
            lines.add(summary);
        }
    }

    /** @param page the page's model */
    static List<SearchEntry> of(Map<?, ?> page) {
        SectionEntries sections = new SectionEntries(page);
        for (Object part : (List<?>) page.get("parts")) {
            if (((Map<?, ?>) part).get("html") instanceof String html) {
                HtmlBlock.in(html).forEach(sections::add);
            }
        }
        return sections.entries;
    }

    private void add(HtmlBlock block) {
        if (block.isHeading()) {
            lines = new ArrayList<>();
            entries.add(new SearchEntry(file + "#" + block.id(), "section", String.join(" ", block.lines()), page, lines));
        } else {
            lines.addAll(block.lines());
        }
    }
}

package org.workleaf.search;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.site.BlockModel;
import org.workleaf.site.PageModel;

/** Splits a page's text at its headings: one search entry for the text before the first heading, and one for each heading. */
final class SectionEntries {

    private final String file;
    private final String page;
    private final List<SearchEntry> entries = new ArrayList<>();
    private List<String> lines = new ArrayList<>();

    private SectionEntries(PageModel page) {
        this.file = page.uri();
        this.page = page.title();
        entries.add(new SearchEntry(file, "section", this.page, "", lines));
        if (!page.summary().isEmpty()) {
            lines.add(page.summary());
        }
    }

    /** @param page the page's model */
    static List<SearchEntry> of(PageModel page) {
        SectionEntries sections = new SectionEntries(page);
        for (BlockModel part : page.parts()) {
            if (part instanceof BlockModel.Text text) {
                HtmlElement.in(text.html()).forEach(sections::add);
            }
        }
        return sections.entries;
    }

    private void add(HtmlElement element) {
        if (element.isHeading()) {
            lines = new ArrayList<>();
            entries.add(new SearchEntry(file + "#" + element.id(), "section", String.join(" ", element.lines()), page, lines));
        } else {
            lines.addAll(element.lines());
        }
    }
}

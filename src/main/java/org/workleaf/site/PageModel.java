package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.source.FrontMatter;
import org.workleaf.worksheet.Block;
import org.workleaf.worksheet.Worksheet;

/**
 * Converts a page to the map that templates read: strings, numbers, booleans, lists and maps, without keys for missing values.
 *
 * <p>{@code # Be open} in {@code content/30-practices/10-be-open.md} → {@code {type: "section", title: "Be open",
 * path: "practices/be-open/", rootpath: "../../", …}}.
 */
public final class PageModel {

    private PageModel() {}

    /** @return a map that must not be modified; the worksheets in {@code parts} and {@code worksheets} are the same maps */
    public static Map<String, Object> of(Page page) {
        List<Object> parts = new ArrayList<>();
        List<Object> worksheets = new ArrayList<>();
        for (Block part : page.parts()) {
            if (part instanceof Block.Sheet sheet) {
                Map<String, Object> worksheet = WorksheetModel.of(sheet.worksheet(), page);
                worksheets.add(worksheet);
                parts.add(new MapBuilder().with("kind", "worksheet").with("worksheet", worksheet).map());
            } else if (part instanceof Block.Text text) {
                parts.add(new MapBuilder().with("kind", "html").with("html", text.html()).map());
            }
        }
        Set<String> sheetAnchors = page.worksheets().stream().map(Worksheet::anchor).collect(Collectors.toSet());
        FrontMatter frontMatter = page.frontMatter();
        return new MapBuilder()
                .with("type", page.isHome() ? "home" : "section")
                .withIs(page.isHome() ? "home" : "section")
                .with("title", page.title())
                .withIfPresent("titleAnchor", Optional.of(page.anchor()).filter(anchor -> !anchor.isEmpty()))
                .with("summary", page.summary().orElse(""))
                .with("path", page.address().path())
                .with("rootpath", page.address().toRoot())
                .with("source", page.source().path())
                .withIfPresent("minutes", frontMatter.minutes())
                .withIfPresent("with", frontMatter.with().map(FrontMatter.With::word))
                .with("readingMinutes", page.readingMinutes())
                .with("depth", page.depth())
                .with("draft", frontMatter.draft())
                .withUnlessEmpty("redirectFrom", frontMatter.redirectFrom())
                .withEach("headings", page.headings(), heading -> heading(heading, sheetAnchors))
                .with("parts", parts)
                .with("worksheets", worksheets)
                .map();
    }

    private static Map<String, Object> heading(Heading heading, Set<String> sheetAnchors) {
        MapBuilder model = new MapBuilder().with("level", heading.level()).with("id", heading.anchor()).with("text", heading.text());
        return (sheetAnchors.contains(heading.anchor()) ? model.with("sheet", true) : model).map();
    }
}

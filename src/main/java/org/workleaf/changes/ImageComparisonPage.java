package org.workleaf.changes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A standalone HTML page that shows images of printed worksheets before and after a change, side by side. */
public final class ImageComparisonPage {

    /** The file names of two images of a worksheet's page; one may be missing. */
    public record Pair(String title, int page, Optional<String> before, Optional<String> after) {}

    private ImageComparisonPage() {}

    public static String html(String since, List<Pair> pairs) {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Printed sheets, before and after</title>
                <style>
                body { max-width: 110rem; margin: 2rem auto; padding: 0 1rem; background: #e8e4dc; font: 1rem/1.5 system-ui, sans-serif; }
                .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-block-end: 2rem; }
                figure { margin: 0; } figcaption { color: #444; } img { display: block; width: 100%; height: auto; background: #fff; }
                </style>
                """);
        html.append("<h1>Printed sheets, before and after</h1>\n<p>Before: revision ").append(escaped(since)).append(".</p>\n");
        for (Pair pair : pairs) {
            String name = escaped(pair.title()) + ", page " + pair.page();
            html.append("<h2>").append(name).append("</h2>\n<div class=\"pair\">\n");
            html.append(figure("Before", name, pair.before())).append(figure("After", name, pair.after())).append("</div>\n");
        }
        return html.append("</html>\n").toString();
    }

    private static String figure(String when, String name, Optional<String> file) {
        return "<figure><figcaption>" + when + "</figcaption>" + file.map(picture -> "<img src=\"" + escaped(picture) + "\" alt=\""
                + name + ", " + when.toLowerCase(Locale.ROOT) + "\">").orElse("<p>There is no such page.</p>") + "</figure>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

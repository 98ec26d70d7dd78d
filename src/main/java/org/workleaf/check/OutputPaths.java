package org.workleaf.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * The registry of the published site's files: the path of each, and the source that it is generated from.
 *
 * <p>It doesn't include assets. They are published under names that contain a hash of their content.
 */
final class OutputPaths {

    /** Generated once. The three folders hold only generated files, so no page may have their address. */
    private static final List<String> AT_THE_ROOT = List.of("_headers", "manifest.webmanifest", "robots.txt", "sitemap.xml", "sw.js",
            "js/extra/lunr.LICENSE.txt", "js/extra/search-index.js", "css/index.html", "js/index.html", "pdf/index.html");
    private static final List<String> PAPER = List.of("a4", "letter", "large-a4");

    /** What a file is; in a collision, the later kind is the one to rename. */
    enum Kind { WORKSHEET, GENERATED, PAGE, REDIRECT, PDF, ATTACHMENT }

    /**
     * A file of the published site.
     *
     * @param path   from the site's root: {@code be-open/index.html}
     * @param source the file and place that it is generated from; empty for a file without a source
     * @param label  what it is: {@code the PDF of the whole guide}
     */
    record Output(String path, Kind kind, Optional<Place> source, String label) {

        /** Its address as readers see it: {@code be-open/} for a page. */
        String address() {
            return path.replaceFirst("(^|/)index\\.html$", "$1");
        }
    }

    /** A place in a source file. */
    record Place(SourceFile file, Span span) {}

    private final List<Output> outputs = new ArrayList<>();

    private OutputPaths() {}

    /**
     * @param guide with its translations
     * @param files every file in its content folder
     * @return all outputs, ordered by kind and then in reading order
     */
    static List<Output> of(Guide guide, ContentFileIndex files) {
        OutputPaths registry = new OutputPaths();
        List<Edition> editions = Edition.all(guide);
        editions.forEach(registry::worksheets);
        registry.generated(editions);
        editions.forEach(registry::pages);
        editions.forEach(registry::redirects);
        editions.forEach(registry::pdfs);
        registry.attachments(files);
        return registry.outputs;
    }

    /**
     * The site in one language.
     *
     * @param home      its folder: {@code de/}; "" for the first language
     * @param written   the pages written in this language
     * @param published the page at each address: the written ones, and those of the first language where a translation is missing
     */
    private record Edition(String home, List<Page> written, Map<String, Page> published) {

        static List<Edition> all(Guide guide) {
            List<Edition> editions = new ArrayList<>(List.of(new Edition("", guide.pages(), byAddress("", guide.pages()))));
            for (Guide translation : guide.translations()) {
                String home = translation.language().home();
                Map<String, Page> published = byAddress(home, guide.pages());
                published.putAll(byAddress("", translation.pages()));
                editions.add(new Edition(home, translation.pages(), published));
            }
            return editions;
        }

        private static Map<String, Page> byAddress(String folder, List<Page> pages) {
            Map<String, Page> byAddress = new LinkedHashMap<>();
            pages.forEach(page -> byAddress.putIfAbsent(folder + page.address().path(), page));
            return byAddress;
        }
    }

    private void worksheets(Edition edition) {
        edition.published().values().forEach(page -> page.worksheets().forEach(worksheet ->
                add(edition.home() + worksheet.path() + "index.html", Kind.WORKSHEET, page.source(), worksheet.span(),
                        "the page of the worksheet `" + worksheet.id() + "`")));
    }

    private void generated(List<Edition> editions) {
        AT_THE_ROOT.forEach(path -> add(path, "a file that Workleaf generates"));
        for (Edition edition : editions) {
            String home = edition.home();
            Arrays.stream(GeneratedPage.values()).forEach(page -> add(home + page.file(), "a page that Workleaf generates"));
            if (!home.isEmpty()) {
                add("js/extra/search-index-" + home.replace("/", "") + ".js", "a file that Workleaf generates");
            }
            for (String paper : List.of("a4", "letter")) {
                add(home + "pdf/guide-" + paper + ".pdf", "the PDF of the whole guide");
                add(home + "pdf/pack-" + paper + ".pdf", "the PDF of all worksheets");
            }
        }
    }

    private void pages(Edition edition) {
        edition.written().forEach(page -> add(page.address().path() + "index.html", Kind.PAGE, page.source(), Span.at(0), "another page"));
        edition.published().forEach((address, page) -> {
            if (!page.address().path().equals(address)) {
                add(address + "index.html", Kind.PAGE, page.source(), Span.at(0), "a page that is not translated yet");
            }
        });
    }

    private void redirects(Edition edition) {
        edition.published().values().forEach(page -> page.frontMatter().redirectFrom().forEach(redirect ->
                add(edition.home() + redirect + "index.html", Kind.REDIRECT, page.source(), redirectSpan(page, redirect), "another redirect")));
    }

    private void pdfs(Edition edition) {
        edition.published().values().forEach(page -> page.worksheets().forEach(worksheet -> PAPER.forEach(paper ->
                add(edition.home() + "pdf/" + worksheet.id() + "-" + paper + ".pdf", Kind.PDF, page.source(), worksheet.span(),
                        "the PDF of the worksheet `" + worksheet.id() + "`"))));
    }

    private void attachments(ContentFileIndex files) {
        files.paths().stream().filter(PublishedFileTypes::isPublished).forEach(path ->
                add(path.replaceFirst("^content/", ""), Kind.ATTACHMENT, new SourceFile(path, ""), Span.at(0), "another file"));
    }

    private void add(String path, String label) {
        outputs.add(new Output(path, Kind.GENERATED, Optional.empty(), label));
    }

    private void add(String path, Kind kind, SourceFile file, Span span, String label) {
        outputs.add(new Output(path, kind, Optional.of(new Place(file, span)), label));
    }

    /** The place of a redirect in the front matter. */
    private static Span redirectSpan(Page page, String redirect) {
        String address = Pattern.quote(redirect.substring(0, redirect.length() - 1));
        Matcher written = Pattern.compile("(?<![a-z0-9/-])/?" + address + "/?(?![a-z0-9/-])")
                .matcher(page.source().text()).region(0, page.frontMatter().end());
        Span span = Span.at(0);
        while (written.find()) {
            span = new Span(written.start(), written.end());
        }
        return span;
    }
}

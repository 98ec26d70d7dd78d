package org.workleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.workleaf.site.LinkTarget;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.template.TemplateUrlLocator;

/**
 * Checks rendered pages for mistakes in templates: broken links, images and anchors, repeated ids, images without alternative text, and
 * controls without a label. Each is reported once: at its place in a template if that can be found, otherwise on the first page that has it.
 */
public final class RenderedHtmlCheck {

    private static final String CODE = "broken-output";

    private final Path folder;
    private final String siteRoot;
    private final TemplateUrlLocator templates;
    private final Map<String, Optional<Document>> documents = new HashMap<>();
    private final Map<String, Diagnostic> found = new LinkedHashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();

    private RenderedHtmlCheck(Path folder, String siteRoot, TemplateUrlLocator templates) {
        this.folder = folder;
        this.siteRoot = siteRoot;
        this.templates = templates;
    }

    /**
     * @param folder   a folder with the complete site; PDFs may be missing
     * @param siteRoot the path of the site on its host: {@code /closer/}
     */
    public static List<Diagnostic> check(Path folder, String siteRoot, Path root, Path templates) throws IOException {
        RenderedHtmlCheck rule = new RenderedHtmlCheck(folder, siteRoot, TemplateUrlLocator.in(root, templates));
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                rule.page(folder.relativize(file).toString().replace('\\', '/'));
            }
        }
        return rule.diagnostics();
    }

    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        found.forEach((key, problem) -> {
            int more = pages.get(key) - 1;
            String where = more == 0 ? "" : more == 1 ? "\n1 more page has this problem." : "\n" + more + " more pages have this problem.";
            diagnostics.add(new Diagnostic(problem.code(), problem.severity(), problem.file(), problem.span(), problem.message(),
                    problem.help() + where, problem.notes(), problem.fix()));
        });
        diagnostics.sort(Diagnostic.IN_READING_ORDER);
        return diagnostics;
    }

    private void page(String path) throws IOException {
        Document document = document(path).orElseThrow();
        for (Element element : document.select("[href], [src]")) {
            String attribute = element.hasAttr("href") ? "href" : "src";
            String target = element.attr(attribute);
            if (!LinkTarget.isExternal(target)) {
                link(path, element, attribute, target);
            }
        }
        Map<String, Element> ids = new HashMap<>();
        for (Element element : document.select("[id]")) {
            if (ids.putIfAbsent(element.id(), element) != null) {
                report(path, element, "id", element.id(), "two elements on a page have the id `" + element.id() + "`",
                        "Links and labels use only the first. Give one of them another id.");
            }
        }
        for (Element image : document.select("img:not([alt])")) {
            report(path, image, "src", image.attr("src"), "this image has no `alt`",
                    "Describe the image in it. Leave it empty, `alt=\"\"`, if the text next to the image says the same.");
        }
        for (Element control : document.select("input:not([type=hidden]):not([hidden]), select, textarea, button")) {
            if (isUnlabelled(control, document)) {
                report(path, control, "id", control.id(), "this " + control.tagName() + " has no name for screen readers",
                        "Add a `label` with text, or `aria-label`.");
            }
        }
    }

    private static boolean isUnlabelled(Element control, Document document) {
        if (control.tagName().equals("button") && control.hasText() || !control.attr("aria-label").isBlank() || !control.attr("title").isBlank()
                || !control.attr("aria-labelledby").isBlank() || control.attr("type").matches("submit|reset") && control.hasAttr("value")) {
            return false;
        }
        Element around = control.closest("label");
        boolean labelled = around != null && around.hasText()
                || !control.id().isEmpty() && document.select("label[for]").stream()
                        .anyMatch(label -> label.attr("for").equals(control.id()) && label.hasText());
        // Elements that a script fills have no text before, but are hidden until then.
        return !labelled && control.closest("[hidden], template") == null;
    }

    private void link(String path, Element element, String attribute, String target) throws IOException {
        LinkTarget link = LinkTarget.of(path, target, siteRoot);
        Optional<String> file = link.file(folder);
        if (file.isEmpty()) {
            report(path, element, attribute, target, "`" + target + "` is a broken link on `" + path + "`",
                    (link.outside() && LinkTarget.isAtAnyAddress(path) ? "Hosts show this page at any address." : "There is no such file on the site.")
                            + " Start links in templates with `${content.rootpath}`, the path to the site's root.");
        } else if (!link.anchor().isEmpty() && file.get().endsWith(".html")
                && document(file.get()).map(page -> page.getElementById(link.anchor()) == null).orElse(false)) {
            report(path, element, attribute, target, "`" + target + "` on `" + path + "` links to a missing anchor",
                    "There is nothing with the id `" + link.anchor() + "` on `" + file.get() + "`.");
        }
    }

    private void report(String path, Element element, String attribute, String value, String message, String help) throws IOException {
        Optional<TemplateUrlLocator.Place> place = templates.locate(attribute, value);
        SourceFile file;
        Span span;
        if (place.isPresent()) {
            file = place.get().file();
            span = place.get().span();
        } else {
            file = new SourceFile("target/site/" + path, Files.readString(folder.resolve(path)));
            Range.AttributeRange range = element.attributes().sourceRange(attribute);
            int start = range.valueRange().isTracked() ? range.valueRange().startPos() : Math.max(0, element.sourceRange().startPos());
            span = new Span(start, range.valueRange().isTracked() ? Math.max(start, range.valueRange().endPos()) : start);
        }
        // The same mistake on many pages is one mistake. Quoted parts come from the content and differ from page to page.
        String key = place.map(at -> at.file().path() + at.span()).orElse(value.replaceFirst("^(?:\\.\\./)++", "") + element.tagName())
                + message.replaceAll("`[^`]*`", "");
        pages.merge(key, 1, Integer::sum);
        found.putIfAbsent(key, Diagnostic.error(CODE, file, span, message, help));
    }

    private Optional<Document> document(String path) throws IOException {
        Optional<Document> known = documents.get(path);
        if (known == null) {
            Path file = folder.resolve(path);
            known = Files.isRegularFile(file)
                    ? Optional.of(Jsoup.parse(Files.readString(file), "", Parser.htmlParser().setTrackPosition(true))) : Optional.empty();
            documents.put(path, known);
        }
        return known;
    }
}

package org.workleaf.jbake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractor;
import org.jbake.template.ModelExtractors;
import org.jbake.template.RenderingException;
import org.workleaf.assets.Assets;
import org.workleaf.assets.LazyAssets;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PublishedFiles;
import org.workleaf.site.RenderedUrlCheck;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.template.TemplateErrors;

/**
 * The site of a previewed guide: renders pages on request, from the latest sources, with the tools and templates of a build.
 *
 * <p>A page that can no longer be rendered keeps its last valid version. PDFs are listed without their sizes, which are unknown
 * before they are created. Thread-safe.
 */
public final class PreviewSite {

    private static final String LICENCE = "js/extra/lunr.LICENSE.txt";

    /** How many last valid pages to keep. */
    private static final int MAX_LAST_VALID = 100;

    /** A rendered page, or its last valid version, and the problems found when it was last rendered. */
    public record RenderedPage(byte[] html, List<Diagnostic> problems) {

        public RenderedPage {
            problems = List.copyOf(problems);
        }
    }

    /** A page as a JBake document, and its model for other pages. */
    private record SitePage(PageDocument document, Map<String, Object> model) {}

    private final Path root;
    private final BuildConfiguration settings;
    private final SiteSettings site;
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final List<GeneratedPageTool> tools = new ArrayList<>();
    private final Map<String, PreviewPdfs> pdfs = new HashMap<>();
    private final Map<String, RenderedPage> rendered = new HashMap<>();
    private final Map<String, byte[]> lastValid = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MAX_LAST_VALID;
        }
    };
    private Map<Page, SitePage> sitePages = new IdentityHashMap<>();
    private List<SitePage> inOrder = List.of();
    private Map<String, Assets> assets = Map.of();
    private SharedModel shared;
    private GuideTemplates templates;

    /**
     * @param root   the guide's folder
     * @param drafts whether drafts are shown like other pages
     * @throws UserError if required settings are missing
     */
    public PreviewSite(Path root, boolean drafts) throws IOException, UserError {
        this.root = root.toAbsolutePath().normalize();
        if (!Files.isRegularFile(this.root.resolve("jbake.properties"))) {
            throw new UserError("There is no jbake.properties in " + this.root + ".");
        }
        // Without a logger, FreeMarker would print each failure itself.
        System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
        this.settings = BuildConfiguration.read(this.root, this.root.resolve("target/site"), drafts);
        this.site = new SiteSettings(settings);
        site.check();
        for (RenderingTool tool : GuideOven.tools()) {
            if (tool instanceof GeneratedPageTool pages) {
                tools.add(pages);
            }
        }
        readAssets();
        readTemplates();
    }

    /** Replaces the pages of the site. Only new ones are processed. */
    public synchronized void update(Guide guide) {
        Map<Page, SitePage> updated = new IdentityHashMap<>();
        List<Guide> all = new ArrayList<>(List.of(guide));
        all.addAll(guide.translations());
        for (Page page : all.stream().flatMap(each -> each.pages().stream()).toList()) {
            SitePage known = sitePages.get(page);
            updated.put(page, known != null ? known : sitePage(page));
        }
        sitePages = updated;
        inOrder = guide.pages().stream().map(updated::get).toList();
        rebuildStore();
    }

    private SitePage sitePage(Page page) {
        PageDocument document = new PageDocument(page, DraftsSetting.isEnabled(settings), shared);
        document.setFile(page.source().path());
        document.setSourceUri(page.source().path());
        return new SitePage(document, SiteGuide.page(document));
    }

    private void rebuildStore() {
        SiteGuide first = new SiteGuide(inOrder.stream().map(SitePage::document).toList(), inOrder.stream().map(SitePage::model).toList());
        first.reuseFrom(store.guide(""));
        store.replaceAll(sitePages.values().stream().map(SitePage::document).toList(), first);
        rendered.clear();
    }

    /** Reads all assets and their messages again. @return problems with their imports; if there are any, the previous assets stay in use */
    public synchronized List<Diagnostic> readAssets() throws IOException {
        Map<String, Assets> newAssets = SharedModel.assets(settings);
        List<Diagnostic> broken = SharedModel.problems(newAssets);
        if (broken.isEmpty() || assets.isEmpty()) {
            assets = newAssets;
            shared = SharedModel.of(site, newAssets);
            sitePages.forEach((page, sitePage) -> sitePage.document().putAll(shared.of(page.language())));
            rebuildStore();
        }
        return broken;
    }

    /** Reads all templates again. */
    public synchronized void readTemplates() throws IOException {
        // JBake registers template variables globally, for all sites of the process.
        synchronized (ModelExtractors.getInstance()) {
            GuideOven.registerDocumentTypes(settings);
            ModelExtractors.getInstance().registerEngine("papers", (ModelExtractor<List<Map<String, Object>>>)
                    (contentStore, model, key) -> pdfsOf(SiteGuide.homeOf(model)).list(SiteGuide.ofPage(store, model)).on(model.get("content")));
        }
        templates = new GuideTemplates(store, settings);
        pdfs.values().forEach(PreviewPdfs::clear);
        rendered.clear();
    }

    /**
     * @param uri the path in the site with its file name: {@code practices/be-open/index.html}, {@code sitemap.xml}
     * @return empty if there is no page
     */
    public synchronized Optional<RenderedPage> page(String uri) throws IOException {
        RenderedPage known = rendered.get(uri);
        Optional<? extends DocumentModel> document = known != null ? Optional.empty() : document(uri);
        if (document.isPresent()) {
            known = render(uri, document.get());
            rendered.put(uri, known);
        }
        return Optional.ofNullable(known);
    }

    /** Runs {@link #update} and {@link #page} for an unchanged page, and keeps the rendered pages. */
    public synchronized void warmUp(Guide guide, String uri) throws IOException {
        Map<String, RenderedPage> before = Map.copyOf(rendered);
        update(guide);
        page(uri);
        rendered.clear();
        rendered.putAll(before);
    }

    private Optional<? extends DocumentModel> document(String uri) {
        SiteGuide guide = guideAt(uri);
        if (guide.documents().isEmpty()) {
            return Optional.empty();
        }
        List<SiteGuide> all = SiteGuide.all(store);
        return tools.stream().flatMap(tool -> Stream.concat(tool.document(uri, guide, site).stream(),
                tool.sharedDocuments(all, site).stream().filter(document -> document.getUri().equals(uri)))).findFirst();
    }

    /** The guide in the language whose folder contains a path. */
    private synchronized SiteGuide guideAt(String uri) {
        return SiteGuide.all(store).stream().filter(guide -> !guide.home().isEmpty() && uri.startsWith(guide.home()))
                .findFirst().orElseGet(() -> store.guide(""));
    }

    private synchronized PreviewPdfs pdfsOf(String home) {
        return pdfs.computeIfAbsent(home, language -> new PreviewPdfs(settings));
    }

    private RenderedPage render(String uri, DocumentModel document) throws IOException {
        if (document instanceof GeneratedDocument notFound && notFound.getType().equals("notfound")) {
            notFound.rootedAt("/"); // the preview serves the site at the root
        }
        try {
            StringWriter text = new StringWriter(1 << 16);
            templates.render(document, settings.getTemplateByDocType(document.getType()), text);
            List<Diagnostic> unsafe = RenderedUrlCheck.check(uri, text.toString());
            if (!unsafe.isEmpty()) {
                return new RenderedPage(lastValid.getOrDefault(uri, new byte[0]), unsafe);
            }
            byte[] html = text.toString().getBytes(StandardCharsets.UTF_8);
            lastValid.put(uri, html);
            return new RenderedPage(html, List.of());
        } catch (RenderingException e) {
            return new RenderedPage(lastValid.getOrDefault(uri, new byte[0]),
                    new TemplateErrors(root, settings.getTemplateFolder().toPath())
                            .in(List.of(new RenderingException(uri, e))));
        }
    }

    /** The problems found when pages were rendered from the latest sources. */
    public synchronized List<Diagnostic> problems() {
        Map<String, Diagnostic> unique = new LinkedHashMap<>();
        rendered.values().stream().flatMap(each -> each.problems().stream()).forEach(problem ->
                unique.putIfAbsent(problem.file() + ":" + problem.span() + problem.message(), problem));
        return List.copyOf(unique.values());
    }

    /**
     * Other files of the site: assets, scripts, and published files next to pages.
     *
     * @param path the path in the site; for an asset, with its current or an earlier hash
     * @return empty if there is no such file for readers
     */
    public Optional<byte[]> file(String path) throws IOException {
        List<SiteGuide> guides;
        synchronized (this) {
            for (Assets each : assets.values()) {
                Optional<byte[]> asset = each.file(path);
                if (asset.isPresent()) {
                    return asset;
                }
            }
            guides = SiteGuide.all(store);
            if (path.equals(ManifestFile.NAME)) {
                return ManifestFile.json(guides.get(0), settings).map(json -> json.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (path.startsWith("js/extra/") && !guides.get(0).documents().isEmpty()) {
            return path.equals(LICENCE) ? Optional.of(LazyAssets.licence()) : script(path, guides);
        }
        return contentFile(path);
    }

    private static Optional<byte[]> script(String path, List<SiteGuide> guides) throws IOException {
        for (SiteGuide guide : guides) {
            Optional<byte[]> script = guide.lazyAssets().script(path);
            if (script.isPresent()) {
                return script;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> contentFile(String path) throws IOException {
        Path content = settings.getContentFolder().toPath().toRealPath();
        try {
            Path name = Path.of(path);
            Path file = content.resolve(name);
            boolean isPublished = !path.contains("..") && !name.isAbsolute() && PublishedFiles.isPublished(path)
                    && Files.isRegularFile(file) && file.toRealPath().startsWith(content);
            return isPublished ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Creates one of the site's PDFs.
     *
     * @param name without extension, after the folder of its language: {@code weekly-check-in-a4}, {@code de/weekly-check-in-a4}
     * @throws IOException if it could not be created; its cause says why
     */
    public Optional<byte[]> pdf(String name) throws IOException {
        SiteGuide guide = guideAt(name);
        return pdfsOf(guide.home()).named(name.substring(guide.home().length()), guide);
    }

    /**
     * Creates the PDF for the print preview of a page: of a worksheet as in its own PDF, of a page of the guide as in the guide's PDF.
     *
     * @param uri    as for {@link #page}
     * @param letter whether to use Letter instead of A4
     * @return empty for pages that have no print version
     */
    public Optional<byte[]> printPdf(String uri, boolean letter) throws IOException {
        SiteGuide guide = guideAt(uri);
        return pdfsOf(guide.home()).ofPage(uri, letter, guide);
    }
}

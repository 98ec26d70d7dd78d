package org.workleaf.jbake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.template.ModelExtractors;
import org.jbake.template.RenderingException;
import org.workleaf.assets.Assets;
import org.workleaf.assets.OnDemandScripts;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.offline.WebAppManifest;
import org.workleaf.render.CurrentPage;
import org.workleaf.render.GeneratedPageModel;
import org.workleaf.render.PreviewPdfs;
import org.workleaf.render.Site;
import org.workleaf.render.SiteInLanguage;
import org.workleaf.render.SitePart;
import org.workleaf.render.TemplateVariables;
import org.workleaf.site.PageModel;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.RenderedUrlCheck;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;
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

    private final Path root;
    private final BuildConfiguration config;
    private final SiteSettings settings;
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final Map<String, PreviewPdfs> pdfs = new HashMap<>();
    private final Map<String, RenderedPage> rendered = new HashMap<>();
    private final Map<String, byte[]> lastValid = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MAX_LAST_VALID;
        }
    };
    private Map<Page, PageModel> models = new IdentityHashMap<>();
    /** In reading order in each language. Sorting the models takes much longer in any other order. */
    private List<Page> pages = List.of();
    private Site site;
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
        this.config = BuildConfiguration.read(this.root, this.root.resolve("target/site"));
        SiteSettings read = SiteSettings.read(this.root);
        this.settings = drafts ? read.with(SiteSettings.DRAFTS, "true") : read;
        settings.check();
        readAssets();
        readTemplates();
    }

    /** Replaces the pages of the site. Only new ones are processed. */
    public synchronized void update(Guide guide) {
        Map<Page, PageModel> updated = new IdentityHashMap<>();
        pages = Stream.concat(Stream.of(guide), guide.translations().stream()).flatMap(each -> each.pages().stream()).toList();
        for (Page page : pages) {
            PageModel known = models.get(page);
            updated.put(page, known != null ? known : shared.complete(page));
        }
        models = updated;
        rebuildSite();
    }

    private void rebuildSite() {
        List<PageModel> sorted = pages.stream().map(models::get).sorted(Comparator.comparing(PageModel::home).thenComparing(PageModel::order)).toList();
        store.replaceAll(() -> sorted.stream().map(page -> new PageDocument(page, settings.publishesDrafts())).toList());
        Site newSite = new Site(settings, shared, assets, sorted);
        if (site != null) {
            newSite.first().guide().reuseFrom(site.first().guide());
        }
        site = newSite;
        if (templates != null) {
            templates.use(site);
        }
        rendered.clear();
    }

    /** Reads all assets and their messages again. @return problems with their imports; if there are any, the previous assets stay in use */
    public synchronized List<Diagnostic> readAssets() throws IOException {
        Map<String, Assets> newAssets = Assets.readAll(settings);
        List<Diagnostic> broken = Assets.problems(newAssets);
        if (broken.isEmpty() || assets.isEmpty()) {
            assets = newAssets;
            shared = Assets.sharedModel(settings, newAssets);
            models.replaceAll((page, model) -> model.with(shared.of(page.language().home())));
            rebuildSite();
        }
        return broken;
    }

    /** Reads all templates again. */
    public synchronized void readTemplates() throws IOException {
        // JBake registers template variables globally, for all sites of the process.
        synchronized (ModelExtractors.getInstance()) {
            GuideOven.registerDocumentTypes(config);
        }
        templates = new GuideTemplates(store, config, new TemplateVariables(language -> pdfsOf(language.guide()).downloads(language.guide())));
        templates.use(site);
        pdfs.values().forEach(PreviewPdfs::clear);
        rendered.clear();
    }

    /**
     * @param uri the path in the site with its file name: {@code practices/be-open/index.html}, {@code sitemap.xml}
     * @return empty if there is no page
     */
    public synchronized Optional<RenderedPage> page(String uri) throws IOException {
        RenderedPage known = rendered.get(uri);
        Optional<RenderablePage> found = known != null ? Optional.empty() : site.page(uri);
        if (found.isPresent()) {
            known = render(uri, found.get());
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

    /** The guide in the language whose folder contains a path. */
    private synchronized SiteGuide guideAt(String uri) {
        return site.at(uri).guide();
    }

    private synchronized PreviewPdfs pdfsOf(SiteGuide guide) {
        return pdfs.computeIfAbsent(guide.home(), language -> new PreviewPdfs(settings));
    }

    private RenderedPage render(String uri, RenderablePage page) throws IOException {
        // The preview serves the site at the root.
        RenderablePage content = page instanceof GeneratedPageModel generated && page.type().equals("notfound") ? generated.withRoot("/") : page;
        try {
            StringWriter text = new StringWriter(1 << 16);
            templates.render(content, CurrentPage.of(content), GuideTemplates.of(content.type(), config), text);
            List<Diagnostic> unsafe = RenderedUrlCheck.check(uri, text.toString());
            if (!unsafe.isEmpty()) {
                return new RenderedPage(lastValid.getOrDefault(uri, new byte[0]), unsafe);
            }
            byte[] html = text.toString().getBytes(StandardCharsets.UTF_8);
            lastValid.put(uri, html);
            return new RenderedPage(html, List.of());
        } catch (RenderingException e) {
            return new RenderedPage(lastValid.getOrDefault(uri, new byte[0]),
                    new TemplateErrors(root, settings.templates())
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
        Site current;
        synchronized (this) {
            for (Assets each : assets.values()) {
                Optional<byte[]> asset = each.file(path);
                if (asset.isPresent()) {
                    return asset;
                }
            }
            current = site;
        }
        if (path.equals(SitePart.MANIFEST_NAME) && !current.first().guide().isEmpty()) {
            return Optional.of(WebAppManifest.json(current.first().guide(), settings).getBytes(StandardCharsets.UTF_8));
        }
        if (path.startsWith("js/extra/") && !current.first().guide().isEmpty()) {
            return path.equals(LICENCE) ? Optional.of(OnDemandScripts.licence()) : script(path, current);
        }
        return contentFile(path);
    }

    private static Optional<byte[]> script(String path, Site site) throws IOException {
        for (SiteInLanguage language : site.languages()) {
            Optional<byte[]> script = language.lazyAssets().script(path);
            if (script.isPresent()) {
                return script;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> contentFile(String path) throws IOException {
        Path content = settings.content();
        try {
            Path name = Path.of(path);
            Path file = content.resolve(name);
            boolean isPublished = !path.contains("..") && !name.isAbsolute() && PublishedFileTypes.isPublished(path)
                    && Files.isRegularFile(file) && GuideFiles.isInside(content, file);
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
        return pdfsOf(guide).named(name.substring(guide.home().length()), guide);
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
        return pdfsOf(guide).ofPage(uri, letter, guide);
    }
}

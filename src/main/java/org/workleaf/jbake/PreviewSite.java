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
 * The site of a guide that is being written: nothing is made before it is asked for, and then from the newest sources by the same
 * tools and templates as the baked site.
 *
 * <p>A page that can't be made any more stays as it was last. PDFs are listed without their sizes, which nobody knows yet.
 * Methods may be called by several threads.
 */
public final class PreviewSite {

    private static final String LICENCE = "js/extra/lunr.LICENSE.txt";

    /** How many pages are kept as they last were; whoever looks at more at once can do without. */
    private static final int KEPT = 100;

    /** A page as it is shown, and what was wrong with templates when it was last made. */
    public record RenderedPage(byte[] html, List<Diagnostic> problems) {

        public RenderedPage {
            problems = List.copyOf(problems);
        }
    }

    /** A page as JBake's document, and as the other pages know it. */
    private record Leaf(PageDocument document, Map<String, Object> known) {}

    private final Path root;
    private final BuildConfiguration settings;
    private final SiteSettings site;
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final List<GeneratedPageTool> tools = new ArrayList<>();
    private final Map<String, PreviewPdfs> papers = new HashMap<>();
    private final Map<String, RenderedPage> shown = new HashMap<>();
    private final Map<String, byte[]> lastGood = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };
    private Map<Page, Leaf> leaves = new IdentityHashMap<>();
    private List<Leaf> inOrder = List.of();
    private Map<String, Assets> assets = Map.of();
    private SharedModel shared;
    private GuideTemplates templates;

    /**
     * @param root   the guide's folder
     * @param drafts whether drafts are shown like other pages
     * @throws Refused if the settings lack something that the site cannot do without
     */
    public PreviewSite(Path root, boolean drafts) throws IOException, UserError {
        this.root = root.toAbsolutePath().normalize();
        if (!Files.isRegularFile(this.root.resolve("jbake.properties"))) {
            throw new UserError("There is no jbake.properties in " + this.root + ".");
        }
        // FreeMarker would print each failure itself, had it not a place to log it.
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

    /** Shows these pages from now on. Only those are looked at that were not shown before. */
    public synchronized void update(Guide guide) {
        Map<Page, Leaf> newest = new IdentityHashMap<>();
        List<Guide> all = new ArrayList<>(List.of(guide));
        all.addAll(guide.translations());
        for (Page page : all.stream().flatMap(each -> each.pages().stream()).toList()) {
            Leaf leaf = leaves.get(page);
            newest.put(page, leaf != null ? leaf : leaf(page));
        }
        leaves = newest;
        inOrder = guide.pages().stream().map(newest::get).toList();
        putTogether();
    }

    private Leaf leaf(Page page) {
        PageDocument document = new PageDocument(page, DraftsSetting.areWanted(settings), shared);
        document.setFile(page.source().path());
        document.setSourceUri(page.source().path());
        return new Leaf(document, SiteGuide.page(document));
    }

    private void putTogether() {
        SiteGuide first = new SiteGuide(inOrder.stream().map(Leaf::document).toList(), inOrder.stream().map(Leaf::known).toList());
        first.follow(store.guide(""));
        store.hold(leaves.values().stream().map(Leaf::document).toList(), first);
        shown.clear();
    }

    /** Reads all assets again, and the words in them. @return what is wrong with their imports; the former assets stay if there is something */
    public synchronized List<Diagnostic> readAssets() throws IOException {
        Map<String, Assets> read = SharedModel.assets(settings);
        List<Diagnostic> broken = SharedModel.problems(read);
        if (broken.isEmpty() || assets.isEmpty()) {
            assets = read;
            shared = SharedModel.of(site, read);
            leaves.forEach((page, leaf) -> leaf.document().putAll(shared.of(page.language())));
            putTogether();
        }
        return broken;
    }

    /** Forgets how the templates were. */
    public synchronized void readTemplates() throws IOException {
        // JBake keeps what templates may ask for in one place for all sites of the process.
        synchronized (ModelExtractors.getInstance()) {
            GuideOven.registerDocumentTypes(settings);
            ModelExtractors.getInstance().registerEngine("papers", (ModelExtractor<List<Map<String, Object>>>)
                    (asked, model, key) -> papersIn(SiteGuide.homeOf(model)).list(SiteGuide.around(store, model)).on(model.get("content")));
        }
        templates = new GuideTemplates(store, settings);
        papers.values().forEach(PreviewPdfs::forget);
        shown.clear();
    }

    /**
     * @param uri from the site's root, with its file name: {@code practices/be-open/index.html}, {@code sitemap.xml}
     * @return empty where no page is
     */
    public synchronized Optional<RenderedPage> page(String uri) throws IOException {
        RenderedPage known = shown.get(uri);
        Optional<? extends DocumentModel> document = known != null ? Optional.empty() : document(uri);
        if (document.isPresent()) {
            known = made(uri, document.get());
            shown.put(uri, known);
        }
        return Optional.ofNullable(known);
    }

    /** Does what {@link #update} and {@link #page} do for a page that is as it was, and leaves all that was made before as it is. */
    public synchronized void warmUp(Guide guide, String uri) throws IOException {
        Map<String, RenderedPage> before = Map.copyOf(shown);
        update(guide);
        page(uri);
        shown.clear();
        shown.putAll(before);
    }

    private Optional<? extends DocumentModel> document(String uri) {
        SiteGuide guide = guideAt(uri);
        if (guide.documents().isEmpty()) {
            return Optional.empty();
        }
        List<SiteGuide> all = SiteGuide.all(store);
        return tools.stream().flatMap(tool -> Stream.concat(tool.document(uri, guide, site).stream(),
                tool.together(all, site).stream().filter(document -> document.getUri().equals(uri)))).findFirst();
    }

    /** The guide in the language whose pages stand at such an address. */
    private synchronized SiteGuide guideAt(String uri) {
        return SiteGuide.all(store).stream().filter(guide -> !guide.home().isEmpty() && uri.startsWith(guide.home()))
                .findFirst().orElseGet(() -> store.guide(""));
    }

    private synchronized PreviewPdfs papersIn(String home) {
        return papers.computeIfAbsent(home, language -> new PreviewPdfs(settings));
    }

    private RenderedPage made(String uri, DocumentModel document) throws IOException {
        if (document instanceof GeneratedDocument lost && lost.getType().equals("notfound")) {
            lost.rootedAt("/"); // here the site stands at the root, wherever it will be published
        }
        try {
            StringWriter text = new StringWriter(1 << 16);
            templates.render(document, settings.getTemplateByDocType(document.getType()), text);
            List<Diagnostic> unsafe = RenderedUrlCheck.check(uri, text.toString());
            if (!unsafe.isEmpty()) {
                return new RenderedPage(lastGood.getOrDefault(uri, new byte[0]), unsafe);
            }
            byte[] html = text.toString().getBytes(StandardCharsets.UTF_8);
            lastGood.put(uri, html);
            return new RenderedPage(html, List.of());
        } catch (RenderingException e) {
            return new RenderedPage(lastGood.getOrDefault(uri, new byte[0]),
                    new TemplateErrors(root, settings.getTemplateFolder().toPath())
                            .in(List.of(new RenderingException(uri, e))));
        }
    }

    /** What was wrong with templates when pages were made from the newest sources. */
    public synchronized List<Diagnostic> problems() {
        Map<String, Diagnostic> atPlaces = new LinkedHashMap<>();
        shown.values().stream().flatMap(each -> each.problems().stream()).forEach(problem ->
                atPlaces.putIfAbsent(problem.file() + ":" + problem.span() + problem.message(), problem));
        return List.copyOf(atPlaces.values());
    }

    /**
     * What pages need besides: assets, scripts, pictures that lie beside them.
     *
     * @param path from the site's root; an asset's may carry the hash of an earlier state
     * @return empty where nothing is for readers
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
        return besidePages(path);
    }

    private static Optional<byte[]> script(String path, List<SiteGuide> guides) throws IOException {
        for (SiteGuide guide : guides) {
            Optional<byte[]> script = guide.extras().script(path);
            if (script.isPresent()) {
                return script;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> besidePages(String path) throws IOException {
        Path content = settings.getContentFolder().toPath().toRealPath();
        try {
            Path name = Path.of(path);
            Path file = content.resolve(name);
            boolean isOurs = !path.contains("..") && !name.isAbsolute() && PublishedFiles.isPublished(path)
                    && Files.isRegularFile(file) && file.toRealPath().startsWith(content);
            return isOurs ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * One of the PDFs that the baked site has, made now.
     *
     * @param name without its ending, behind the folder of its language: {@code weekly-check-in-a4}, {@code de/weekly-check-in-a4}
     * @throws IOException if it could not be made; its cause says why
     */
    public Optional<byte[]> pdf(String name) throws IOException {
        SiteGuide guide = guideAt(name);
        return papersIn(guide.home()).named(name.substring(guide.home().length()), guide);
    }

    /**
     * A page on paper: a sheet as its own PDF has it, a page of the guide as the guide's PDF has it.
     *
     * @param uri    as {@link #page}
     * @param letter whether on Letter, and not on A4
     * @return empty for pages that are not made for paper
     */
    public Optional<byte[]> printPdf(String uri, boolean letter) throws IOException {
        SiteGuide guide = guideAt(uri);
        return papersIn(guide.home()).ofPage(uri, letter, guide);
    }
}

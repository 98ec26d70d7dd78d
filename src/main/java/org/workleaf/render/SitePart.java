package org.workleaf.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.workleaf.assets.Assets;
import org.workleaf.offline.ServiceWorker;
import org.workleaf.offline.WebAppManifest;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.Pdf;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SiteGuide;

/** The parts that every build writes: pages, assets, PDFs, search index and so on. */
public enum SitePart {
    // What takes longest comes last, because another thread starts there.
    GUIDE_PAGES(pages(new GuidePageModelFactory())),
    ASSETS(SitePart::writeAssets),
    PUBLISHED_FILES((site, writer) -> writer.output().copyPublishedFiles(site.settings().content())),
    HEADERS(SitePart::writeHeaders),
    MANIFEST(SitePart::writeManifest),
    WORKSHEET_PAGES(pages(new WorksheetPageModelFactory())),
    SEARCH_INDEX(SitePart::writeSearchIndex),
    PACK_PAGE(pages(new PackSelectionPageModelFactory())),
    GENERATED_PAGES(pages(new GeneratedPageModelFactory())),
    PDFS(SitePart::writePdfs),
    /** It lists all other files, and is therefore written after them. */
    SERVICE_WORKER((site, writer) -> ServiceWorker.writeTo(writer.output(), site.settings().assets(), site.first().guide().assets()));

    /** The name of the web app manifest. */
    public static final String MANIFEST_NAME = "manifest.webmanifest";

    private static final Set<SitePart> NEED_NO_PAGES = EnumSet.of(ASSETS, PUBLISHED_FILES, SEARCH_INDEX);

    private final Task task;

    private interface Task {

        void write(Site site, SiteWriter writer) throws IOException;
    }

    SitePart(Task task) {
        this.task = task;
    }

    /** Whether it depends on the files of all other parts. */
    public boolean isLast() {
        return this == SERVICE_WORKER;
    }

    /** Writes this part; for a guide without pages, only parts that need none. */
    public void write(Site site, SiteWriter writer) throws IOException {
        if (!site.first().guide().isEmpty() || NEED_NO_PAGES.contains(this)) {
            task.write(site, writer);
        }
    }

    private static Task pages(PageModelFactory factory) {
        return (site, writer) -> {
            List<RenderablePage> pages = new ArrayList<>();
            List<SiteGuide> guides = site.languages().stream().map(SiteInLanguage::guide).toList();
            for (SiteGuide guide : guides) {
                pages.addAll(factory.pages(guide, site.settings()));
            }
            pages.addAll(factory.sharedPages(guides));
            writer.render(pages);
        };
    }

    private static void writeAssets(Site site, SiteWriter writer) throws IOException {
        for (Assets assets : site.assets().values()) {
            assets.writeTo(writer.output());
        }
    }

    /** The guide's own file replaces the general one. */
    private static void writeHeaders(Site site, SiteWriter writer) throws IOException {
        if (!site.first().guide().assets().containsKey(HeadersFile.NAME)) {
            writer.output().write(HeadersFile.NAME, HeadersFile.TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeManifest(Site site, SiteWriter writer) throws IOException {
        writer.output().write(MANIFEST_NAME, WebAppManifest.json(site.first().guide(), site.settings()).getBytes(StandardCharsets.UTF_8));
    }

    private static void writeSearchIndex(Site site, SiteWriter writer) throws IOException {
        for (SiteInLanguage language : site.languages()) {
            language.lazyAssets().writeTo(writer.output());
        }
    }

    private static void writePdfs(Site site, SiteWriter writer) throws IOException {
        for (SiteInLanguage language : site.languages()) {
            List<Pdf> pdfs = language.pdfs();
            IncompletePdfException.throwIfAny(pdfs);
            for (Pdf pdf : pdfs) {
                writer.output().write(language.guide().home() + pdf.path(), pdf.bytes());
            }
        }
    }
}

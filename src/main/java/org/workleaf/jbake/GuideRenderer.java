package org.workleaf.jbake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.workleaf.render.CurrentPage;
import org.workleaf.render.Site;
import org.workleaf.render.TemplateVariables;
import org.workleaf.site.LinkTargets;
import org.workleaf.site.PageWriter;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.RenderedUrlCheck;
import org.workleaf.site.SiteOutput;
import org.workleaf.source.Diagnostic;

/** JBake's renderer, which writes the same files as the stock one, but checks each page while writing it. */
final class GuideRenderer extends Renderer {

    /** The template of a document type, and the extension of its files. */
    private record DocumentType(String template, String extension) {}

    private final JBakeConfiguration config;
    private final GuideTemplates templates;
    private final SiteOutput output;
    private final List<Diagnostic> problems = Collections.synchronizedList(new ArrayList<>());
    private final LinkTargets links;
    private final Map<String, DocumentType> types = new ConcurrentHashMap<>();

    GuideRenderer(ContentStore store, JBakeConfiguration config, SiteOutput output, Site site) throws IOException {
        super(store, config, (DelegatingTemplateEngine) null);
        this.config = config;
        this.templates = new GuideTemplates(store, config, new TemplateVariables());
        templates.use(site);
        this.output = output;
        this.links = new LinkTargets(site.settings().rootPath());
    }

    /** @throws Exception if a template fails or a file cannot be written; JBake declares this type */
    @Override
    public void render(DocumentModel content) throws Exception {
        render(content, TemplateVariableExtractor.pageOf(content), content.getUri());
    }

    /** Renders a page with the template of its type, and writes it. */
    void render(RenderablePage content) throws IOException, RenderingException {
        render(content, CurrentPage.of(content), content.uri());
    }

    private void render(Object content, CurrentPage current, String uri) throws IOException, RenderingException {
        DocumentType documentType = types.computeIfAbsent(current.type(), type ->
                new DocumentType(GuideTemplates.of(type, config), config.getOutputExtensionByDocType(type)));
        int dot = uri.lastIndexOf('.');
        String path = (dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri) + documentType.extension();
        PageWriter page = output.page(path);
        try (page) {
            templates.render(content, current, documentType.template(), page);
        }
        if (page.isSuspect()) {
            problems.addAll(RenderedUrlCheck.check(path, output.read(path)));
        }
        links.add(path, page);
        output.addChecksum(path, page.checksum());
    }

    SiteOutput output() {
        return output;
    }

    /** Where the links of all rendered pages lead. */
    LinkTargets links() {
        return links;
    }

    /** Problems found in rendered pages. */
    List<Diagnostic> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }
}

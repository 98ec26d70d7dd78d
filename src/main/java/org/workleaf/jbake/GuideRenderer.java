package org.workleaf.jbake;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;

/** JBake's renderer for a guide: the same file for the same document, written once and in one go. */
final class GuideRenderer extends Renderer {

    /** A document type's template, and the end of its files' names. */
    private record Kind(String template, String extension) {}

    private final JBakeConfiguration config;
    private final GuideTemplates templates;
    private final SiteWriter site;
    private final KeptFiles kept;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    /** @param kept what is known of the pages of the last build */
    GuideRenderer(ContentStore store, JBakeConfiguration config, SiteWriter site, KeptFiles kept) throws IOException {
        super(store, config, (DelegatingTemplateEngine) null);
        this.config = config;
        this.templates = new GuideTemplates(store, config, kept.hashes());
        this.site = site;
        this.kept = kept;
    }

    /** @throws Exception as JBake declares it: a template that failed, or a file that cannot be written */
    @Override
    public void render(DocumentModel content) throws Exception {
        Kind kind = kinds.computeIfAbsent(content.getType(), type ->
                new Kind(config.getTemplateByDocType(type), config.getOutputExtensionByDocType(type)));
        String uri = content.getUri();
        int dot = uri.lastIndexOf('.');
        String path = (dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri) + kind.extension();
        GuideTemplates.Variables variables = templates.variables(content);
        Optional<KeptFiles.Found> last = kept.of(path);
        if (last.isPresent() && variables.comeTo(last.get().kept().inputs())) {
            site.leave(path, last.get().kept().sha256());
            kept.keep(path, last.get().kept());
            return;
        }
        try (SiteWriter.PageFile page = site.file(path)) {
            Pieces pieces = new Pieces(page, variables, templates.hashes(), last);
            templates.render(variables, kind.template(), page, pieces);
            keep(path, page, variables.inputs(pieces.names()), pieces);
        }
    }

    /** Writes a file that no template makes, and that may be long, in pieces. */
    void write(String path, InPieces making) throws IOException {
        Optional<KeptFiles.Found> last = kept.of(path);
        try (SiteWriter.PageFile file = site.file(path)) {
            Pieces pieces = new Pieces(file, Pieces.Surroundings.NONE, templates.hashes(), last);
            making.write(file, pieces);
            keep(path, file, Map.of(), pieces);
        }
    }

    /** Writes a file, and says what pieces it has. */
    @FunctionalInterface
    interface InPieces {
        void write(Writer file, Pieces pieces) throws IOException;
    }

    private void keep(String path, SiteWriter.PageFile file, Map<String, ModelHash> inputs, Pieces pieces) throws IOException {
        file.close();
        kept.keep(path, new KeptFiles.Kept(inputs, file.sha256(), file.length(), file.checksum(), pieces.kept()));
    }
}

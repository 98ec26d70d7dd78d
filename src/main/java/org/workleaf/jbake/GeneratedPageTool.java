package org.workleaf.jbake;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** A JBake tool that generates pages from the whole guide: it creates documents, which templates render. */
interface GeneratedPageTool extends RenderingTool {

    /** @param guide the guide in one of its languages; this is called for each */
    List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site);

    /** Returns documents for all languages together. @param guides the guide in all its languages, the first one first */
    default List<? extends DocumentModel> sharedDocuments(List<SiteGuide> guides, SiteSettings site) {
        return List.of();
    }

    /** The document of this tool and language with a path in the site, such as {@code practices/be-open/index.html}. */
    default Optional<? extends DocumentModel> document(String uri, SiteGuide guide, SiteSettings site) {
        return documents(guide, site).stream().filter(document -> document.getUri().equals(uri)).findFirst();
    }

    @Override
    default int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        if (SiteGuide.in(store).documents().isEmpty()) {
            return 0;
        }
        SiteSettings site = new SiteSettings(config);
        List<DocumentModel> documents = new ArrayList<>();
        List<SiteGuide> guides = SiteGuide.all(store);
        guides.forEach(guide -> documents.addAll(documents(guide, site)));
        documents.addAll(sharedDocuments(guides, site));
        return DocumentRendering.render(renderer, store, documents);
    }

    @Override
    @Deprecated
    default int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}

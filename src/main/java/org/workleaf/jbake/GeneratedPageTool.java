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

/** A JBake tool that makes pages of the guide as a whole: it says which documents, and their templates do the rest. */
interface GeneratedPageTool extends RenderingTool {

    /** @param guide the guide in one of its languages; asked for each */
    List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site);

    /** @param guides the guide in all its languages, the first one first; for what they have in common */
    default List<? extends DocumentModel> together(List<SiteGuide> guides, SiteSettings site) {
        return List.of();
    }

    /** The one document at an address from the site's root, {@code practices/be-open/index.html}, if the tool makes it for this language. */
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
        documents.addAll(together(guides, site));
        return DocumentRendering.render(renderer, store, documents);
    }

    @Override
    @Deprecated
    default int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}

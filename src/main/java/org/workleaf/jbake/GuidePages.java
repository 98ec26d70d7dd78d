package org.workleaf.jbake;

import java.util.List;
import java.util.Optional;
import org.jbake.model.DocumentModel;

/** The pages that have a Markdown file. In stock JBake, {@code DocumentsRenderer} renders them. */
final class GuidePages implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return guide.documents().stream().filter(document -> document.get("foreign") == null).toList();
    }

    @Override
    public Optional<? extends DocumentModel> document(String uri, SiteGuide guide, SiteSettings site) {
        return guide.documents().stream().filter(document -> uri.equals(document.getUri()) && document.get("foreign") == null).findFirst();
    }
}

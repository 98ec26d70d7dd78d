package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The pages of another language that have no translation yet, in the guide's first language. */
public final class FallbackPages implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return guide.documents().stream().filter(document -> document.get("foreign") != null).toList();
    }
}

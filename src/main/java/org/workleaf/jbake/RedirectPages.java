package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;

/** Pages at former addresses that redirect to the current ones. */
public final class RedirectPages implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        List<DocumentModel> redirects = new ArrayList<>();
        for (DocumentModel page : guide.documents()) {
            if (page.get("redirectFrom") instanceof List<?> addresses) {
                for (Object address : addresses) {
                    redirects.add(new GeneratedDocument("redirect", guide.home() + address, page.getTitle(), guide)
                            .with("target", Map.of("title", page.getTitle(), "path", page.get("path"))));
                }
            }
        }
        return redirects;
    }
}

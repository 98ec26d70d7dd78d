package org.workleaf.jbake;

import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.workleaf.site.BlockModel;
import org.workleaf.site.PageModel;

/**
 * A page as a JBake document.
 *
 * <p>JBake's crawler derives a document's address from its file name, including number prefixes. This class ignores the crawler's
 * value and keeps the page's own address, so that stock JBake writes {@code practices/be-open/index.html} for
 * {@code content/30-practices/10-be-open.md}.
 */
final class PageDocument extends DocumentModel {

    private static final long serialVersionUID = 1;

    /** @param drafts whether drafts are published like other pages */
    PageDocument(PageModel page, boolean drafts) {
        putAll(RecordToDocumentConverter.map(page));
        put(ModelAttributes.NO_EXTENSION_URI, page.path());
        setStatus(page.draft() && !drafts ? ModelAttributes.Status.DRAFT : ModelAttributes.Status.PUBLISHED);
        setFile(page.source());
        setSourceUri(page.source());
        // The database requires JBake's body, which no template of a guide reads.
        setBody(page.parts().stream().filter(BlockModel.Text.class::isInstance)
                .map(part -> ((BlockModel.Text) part).html()).collect(Collectors.joining("\n")));
        setCached(true);
        setRendered(false);
    }

    /** Keeps the page's own address. */
    @Override
    public void setUri(String fromFileName) {}

    /** Keeps the page's own address. */
    @Override
    public void setNoExtensionUri(String fromFileName) {}

    /** Keeps the path from the page's own address. */
    @Override
    public void setRootPath(String fromFileName) {}
}

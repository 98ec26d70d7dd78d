package org.workleaf.jbake;

import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.workleaf.guide.Page;
import org.workleaf.site.SharedModel;
import org.workleaf.worksheet.Block;

/**
 * A page as a JBake document.
 *
 * <p>JBake's crawler derives a document's address from its file name, including number prefixes. This class ignores the crawler's
 * value and keeps the page's own address, so that stock JBake writes {@code practices/be-open/index.html} for
 * {@code content/30-practices/10-be-open.md}.
 */
final class PageDocument extends DocumentModel {

    private static final long serialVersionUID = 1;

    private final String path;
    private final String toRoot;

    /**
     * @param drafts whether drafts are published like other pages
     * @param shared what all pages have
     */
    PageDocument(Page page, boolean drafts, SharedModel shared) {
        this.path = page.address().path();
        this.toRoot = page.address().toRoot();
        putAll(shared.complete(page));
        setStatus(page.frontMatter().draft() && !drafts
                ? ModelAttributes.Status.DRAFT : ModelAttributes.Status.PUBLISHED);
        setFile(page.source().path());
        setSourceUri(page.source().path());
        setCached(true);
        setRendered(false);
        setUri("");
        setRootPath("");
        setNoExtensionUri("");
    }

    /**
     * Adds JBake's body with the page's text, which the database requires and no template of a guide reads.
     *
     * @return this
     */
    PageDocument withBody(Page page) {
        setBody(page.parts().stream().filter(Block.Text.class::isInstance)
                .map(part -> ((Block.Text) part).html()).collect(Collectors.joining("\n")));
        return this;
    }

    @Override
    public void setUri(String fromFileName) {
        put(ModelAttributes.URI, path + "index.html");
    }

    @Override
    public void setNoExtensionUri(String fromFileName) {
        put(ModelAttributes.NO_EXTENSION_URI, path);
    }

    @Override
    public void setRootPath(String fromFileName) {
        put(ModelAttributes.ROOTPATH, toRoot);
    }
}

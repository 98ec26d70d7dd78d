package org.workleaf.jbake;

import java.util.Map;
import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.workleaf.guide.Page;
import org.workleaf.site.PageModel;
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
     * @param shared the model shared by all pages of its language
     */
    PageDocument(Page page, boolean drafts, SharedModel shared) {
        this.path = page.address().path();
        this.toRoot = page.address().toRoot();
        putAll(PageModel.of(page));
        put("order", order(page));
        put("home", page.language().home());
        putAll(shared.of(page.language()));
        setStatus(page.frontMatter().draft() && !drafts
                ? ModelAttributes.Status.DRAFT : ModelAttributes.Status.PUBLISHED);
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

    /** A sort key for reading order: a folder's index page, its other pages, then what follows the folder. */
    private static String order(Page page) {
        return page.original().replaceFirst("(^|/)index\\.md$", "$1\u0001").replace('/', '\u0002');
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

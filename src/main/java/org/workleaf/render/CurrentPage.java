package org.workleaf.render;

import java.util.List;
import org.workleaf.site.RenderablePage;

/**
 * The page being rendered, as far as template variables depend on it.
 *
 * @param home       the folder of its language in the site
 * @param isFallback whether its text is in another language than the site around it
 * @param worksheets the ids of the worksheets on it
 */
public record CurrentPage(String type, String path, String home, boolean isFallback, List<String> worksheets) {

    public static CurrentPage of(RenderablePage page) {
        return new CurrentPage(page.type(), page.path(), page.site().home(), page.foreign().isPresent(), page.worksheetIds());
    }
}

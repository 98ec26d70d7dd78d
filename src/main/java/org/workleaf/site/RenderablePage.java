package org.workleaf.site;

import java.util.List;
import java.util.Optional;

/** A page to be rendered: templates read it as {@code content}. */
public interface RenderablePage {

    /** The document type, which determines its template. */
    String type();

    /** Its file in the site: {@code practices/be-open/index.html}. */
    String uri();

    /** Its address from the site's root: {@code practices/be-open/}. */
    String path();

    SiteSettingsModel site();

    /** The language of its text, if that is not the language of the site around it. */
    Optional<FallbackLanguage> foreign();

    /** The ids of the worksheets on it. */
    List<String> worksheetIds();
}

package org.workleaf.site;

import java.util.List;
import java.util.Optional;

/** The pages around a page, which templates read as {@code here[0]}. */
public record PageRelations(Optional<PageLink> previous, Optional<PageLink> next, Optional<PageLink> parent, List<Child> children) {

    /** A page in the folder of this one. */
    public record Child(String title, String path, Optional<FallbackLanguage> foreign, String summary, int depth) {}
}

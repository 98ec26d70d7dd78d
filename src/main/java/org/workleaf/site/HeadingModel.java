package org.workleaf.site;

import java.util.Optional;

/**
 * A heading of a page as templates read it.
 *
 * @param sheet true for the title of a worksheet, empty for any other heading
 */
public record HeadingModel(int level, String id, String text, Optional<Boolean> sheet) {

    HeadingModel rewritten(LinkRewriter links) {
        return new HeadingModel(level, links.id().apply(id), text, sheet);
    }
}

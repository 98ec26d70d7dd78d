package org.workleaf.source;

import java.util.List;
import java.util.Optional;

/**
 * The metadata at the top of a page.
 *
 * @param summary      one sentence for link previews and lists
 * @param minutes      the time it takes to read the page and do its exercise
 * @param with         whether to work through it alone or together
 * @param draft        left out of the site unless drafts are included
 * @param redirectFrom previous addresses of the page, such as {@code practices/openness/}
 * @param translatedFrom the {@link SourceHash} of the page that this is a translation of
 * @param end          the offset of the first character after the front matter
 */
public record FrontMatter(
        Optional<String> summary, Optional<Integer> minutes, Optional<With> with, boolean draft,
        List<String> redirectFrom, Optional<String> translatedFrom, int end) {

    /** Whether a page is for one reader, for two together, or for either. */
    public enum With {
        ALONE, TOGETHER, EITHER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static FrontMatter none(int end) {
        return new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), Optional.empty(), end);
    }
}

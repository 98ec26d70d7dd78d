package org.workleaf.source;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself above its text.
 *
 * @param summary      one sentence for link previews and lists
 * @param minutes      time for reading and exercise together
 * @param with         whom it is for
 * @param draft        left out unless drafts are asked for
 * @param redirectFrom earlier addresses of the page, such as {@code practices/openness/}
 * @param translatedFrom the {@link SourceHash} of the page that this is a translation of
 * @param end          offset of the first character of the page's own text
 */
public record FrontMatter(
        Optional<String> summary, Optional<Integer> minutes, Optional<With> with, boolean draft,
        List<String> redirectFrom, Optional<String> translatedFrom, int end) {

    /** With whom a page is worked through. */
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

package org.workleaf.changes;

/** Somebody's words put into GitHub's Markdown, where they shall stay words: no link, no picture, no mention, no HTML. */
final class MarkdownEscaper {

    private MarkdownEscaper() {}

    static String plain(String words) {
        return words.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>#|~!&])", "\\\\$1")
                // What is behind one of these would be told to somebody, or become a link.
                .replaceAll("@(?=\\w)", "@<!-- -->")
                .replaceAll("(?i)(https?|ftp)://", "$1:<!-- -->//")
                .replaceAll("(?i)www\\.", "www<!-- -->.");
    }

    /** In backquotes, of which there are more than in the words. */
    static String code(String words) {
        String plain = words.replaceAll("\\s+", " ");
        String fence = "`";
        while (plain.contains(fence)) {
            fence += "`";
        }
        String space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + space + plain + space + fence;
    }
}

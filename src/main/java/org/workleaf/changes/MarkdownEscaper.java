package org.workleaf.changes;

/** Escapes text for GitHub Flavored Markdown, so that it creates no links, images, mentions or HTML. */
final class MarkdownEscaper {

    private MarkdownEscaper() {}

    static String plain(String words) {
        return words.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>#|~!&])", "\\\\$1")
                // The text after one of these would mention a user, or become a link.
                .replaceAll("@(?=\\w)", "@<!-- -->")
                .replaceAll("(?i)(https?|ftp)://", "$1:<!-- -->//")
                .replaceAll("(?i)www\\.", "www<!-- -->.");
    }

    /** A code span, with more backticks than the text contains. */
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

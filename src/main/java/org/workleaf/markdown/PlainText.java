package org.workleaf.markdown;

import java.util.regex.Pattern;

/** The words of a piece of HTML without its tags, as a reader hears them. */
public final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** {@code "<strong>Me</strong> &amp; you"} → {@code "Me & you"}. */
    public static String of(String html) {
        String text = (html.indexOf('<') < 0 ? html : TAG.matcher(html).replaceAll("")).replace(MarkdownRenderer.ESCAPED_UNDERSCORE, '_');
        if (text.indexOf('&') >= 0) {
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ")
                    .replace("&#39;", "'").replace("&amp;", "&");
        }
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** How many words, counted as runs of anything between spaces that hold a letter or digit. */
    public static int words(String text) {
        int count = 0;
        for (String word : SPACE.split(text)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
        }
        return count;
    }
}

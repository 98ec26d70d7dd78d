package org.workleaf.markdown;

/** Extracts plain text from HTML and counts words. */
public final class HtmlTextExtractor {

    private HtmlTextExtractor() {}

    /** {@code "<strong>Me</strong> &amp; you"} → {@code "Me & you"}. */
    public static String of(String html) {
        String text = withoutTags(html);
        if (text.indexOf('&') >= 0) {
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ")
                    .replace("&#39;", "'").replace("&amp;", "&");
        }
        return oneLine(text);
    }

    private static String withoutTags(String html) {
        int open = html.indexOf('<');
        if (open < 0) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length());
        int done = 0;
        for (int close; open >= 0 && (close = html.indexOf('>', open)) >= 0; open = html.indexOf('<', done)) {
            text.append(html, done, open);
            done = close + 1;
        }
        return text.append(html, done, html.length()).toString();
    }

    /** {@code " so\nit  is "} → {@code "so it is"}. */
    public static String oneLine(CharSequence text) {
        String typed = text.toString();
        return (isOneLine(typed) ? typed : collapseSpaces(typed)).strip();
    }

    private static boolean isOneLine(String text) {
        boolean space = false;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c <= ' ' && isSpace(c) && (space || c != ' ')) {
                return false;
            }
            space = c == ' ';
        }
        return true;
    }

    private static String collapseSpaces(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (!space) {
                line.append(' ');
            }
            space = isSpace(c);
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The number of words in HTML. */
    public static int countWordsInHtml(String html) {
        return html.indexOf('&') < 0 ? count(html, true) : countWords(of(html));
    }

    /** The number of words: runs between spaces that contain a letter or digit. */
    public static int countWords(String text) {
        return count(text, false);
    }

    /** @param isHtml whether to skip text between angle brackets */
    private static int count(String text, boolean isHtml) {
        int count = 0;
        boolean counted = false;
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (counted && c > '<') {
                continue;
            }
            if (isSpace(c)) {
                counted = false;
            } else if (isHtml && c == '<') {
                i = Math.max(i, text.indexOf('>', i));
            } else if (!counted && Character.isLetterOrDigit(text.codePointAt(i))) {
                counted = true;
                count++;
            }
        }
        return count;
    }
}

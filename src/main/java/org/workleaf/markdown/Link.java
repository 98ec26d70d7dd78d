package org.workleaf.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Span;

/**
 * A link or image as written in the source.
 *
 * @param target the text between the round brackets
 * @param text   its text; for an image, the alternative text
 * @param image  whether it is an image
 */
public record Link(String target, String text, boolean image, Span span) {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

    private static final Pattern INVALID = Pattern.compile("%(?![0-9A-Fa-f]{2})|[\\x00-\\x20\"<>\\\\^`{|}\\x7F]");

    /** {@code my%20cup.svg} → {@code my cup.svg}: decodes the percent-encoding of a part of a link's target. */
    public static String decoded(String target) {
        return target.indexOf('%') < 0 ? target : ENCODED.matcher(target).replaceAll(run -> Matcher.quoteReplacement(
                new String(HexFormat.of().parseHex(run.group().replace("%", "")), StandardCharsets.UTF_8)));
    }

    /**
     * {@code 100%.pdf} → {@code 100%25.pdf}: encodes the characters that a URL must not contain, such as spaces and a {@code %} that does
     * not begin an encoded character. Letters of all scripts stay readable, as in the source.
     */
    public static String encoded(String url) {
        return INVALID.matcher(url).replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
    }

    /** Resolves a relative path in a file to a path from the guide's root; {@code ..} above the root is kept. */
    public static String resolve(String from, String relative) {
        StringBuilder path = new StringBuilder(from.substring(0, Math.max(0, from.lastIndexOf('/'))));
        for (int start = 0; start <= relative.length(); ) {
            int slash = relative.indexOf('/', start);
            int end = slash < 0 ? relative.length() : slash;
            String name = relative.substring(start, end);
            int parent = path.lastIndexOf("/");
            if (name.equals("..") && !path.isEmpty() && !path.substring(parent + 1).equals("..")) {
                path.setLength(Math.max(0, parent));
            } else if (!name.isEmpty() && !name.equals(".")) {
                path.append(path.isEmpty() ? "" : "/").append(name);
            }
            start = end + 1;
        }
        return path.toString();
    }
}

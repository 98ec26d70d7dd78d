package org.workleaf.assets;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites stylesheets for a bundle: finds their imports, adapts links, and removes comments and white space.
 *
 * <p>{@code @import "x.css" layer(y);} → {@code @layer y { … }}; {@code @import "print.css" print;} →
 * {@code @media print { … }}. Comments are removed, except those that start with an exclamation mark.
 */
final class StylesheetRewriter {

    /**
     * One import in a stylesheet.
     *
     * @param start     offset of its first character
     * @param end       offset after its last character
     * @param target    the imported file, relative to the importing file's folder
     * @param condition the conditions after the name, such as {@code layer(base)} or {@code print}
     */
    record Import(int start, int end, String target, String condition) {}


    /** Comments, imports, links and strings; each match is skipped as a whole, so that none is found inside another. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?(?:\\*/|\\z))"
            + "|(?<import>@import\\s+(?:url\\(\\s*)?(?<quote>[\"']?)(?<target>[^\"')\\s;]+)\\k<quote>(?:\\s*\\))?\\s*(?<condition>[^;]*);)"
            + "|(?<url>url\\(\\s*(?<urlquote>[\"']?)(?<link>[^\"')]*?)\\k<urlquote>\\s*\\))"
            + "|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile(
            "(?<layer>layer(?:\\((?<name>[^)]*)\\))?)?\\s*(?:supports\\((?<supports>(?:[^()]|\\([^()]*\\))*+)\\))?\\s*(?<media>.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("^\\uFEFF?\\s*@charset\\s+\"[^\"]*\";");
    /** Strings, links and comments, whose white space is kept, and all other white space. */
    private static final Pattern SPACE = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|url\\([^)]*\\)|/\\*.*?\\*/|;\\s*(?=\\})|(?<space>\\s+)", Pattern.DOTALL);

    private final Map<String, String> names;

    /** @param names the published names of all files that stylesheets link to */
    StylesheetRewriter(Map<String, String> names) {
        this.names = names;
    }

    /** The imports in a stylesheet, in order. */
    List<Import> in(String text) {
        return TOKEN.matcher(text).results().filter(found -> found.group(2) != null)
                .map(found -> new Import(found.start(), found.end(), found.group(4), found.group(5).strip())).toList();
    }

    /**
     * Prepares the text between imports for a bundle.
     *
     * @param from the file that contains the text
     * @param into the file that is published
     */
    String own(String text, String from, String into) {
        Matcher token = TOKEN.matcher(CHARSET.matcher(text).replaceFirst(""));
        return token.replaceAll(found -> {
            if (token.group("comment") != null) {
                return token.group().startsWith("/*!") ? Matcher.quoteReplacement(token.group()) : " ";
            }
            if (token.group("url") == null) {
                return Matcher.quoteReplacement(token.group());
            }
            String link = AssetLinkRewriter.rewritten(from, token.group("link"), into, names);
            return Matcher.quoteReplacement("url(" + token.group("urlquote") + link + token.group("urlquote") + ")");
        });
    }

    /** The text that replaces an import. */
    String imported(String text, Import at) {
        Matcher condition = CONDITION.matcher(at.condition());
        String wrapped = text.strip();
        if (!condition.matches()) {
            return wrapped + "\n";
        }
        if (condition.group("layer") != null) {
            String name = condition.group("name");
            wrapped = block("@layer" + (name == null ? "" : " " + name.strip()), wrapped);
        }
        if (condition.group("supports") != null) {
            String supports = condition.group("supports").strip();
            wrapped = block("@supports " + (supports.contains("(") ? supports : "(" + supports + ")"), wrapped);
        }
        String media = condition.group("media").strip();
        return (media.isEmpty() ? wrapped : block("@media " + media, wrapped)) + "\n";
    }

    private static String block(String rule, String text) {
        return rule + " {\n" + text + "\n}";
    }

    /** Removes white space that has no effect from a bundle with all imports replaced. */
    String minified(String text) {
        String stripped = text.strip();
        return SPACE.matcher(stripped).replaceAll(found -> {
            if (found.group().startsWith(";")) {
                return "";
            }
            if (!found.group().isBlank()) {
                return Matcher.quoteReplacement(found.group());
            }
            boolean needless = "{};,:>".indexOf(stripped.charAt(found.start() - 1)) >= 0
                    || "{};,>!".indexOf(stripped.charAt(found.end())) >= 0;
            return needless ? "" : " ";
        }) + "\n";
    }
}

package org.workleaf.assets;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code setting("…")} in stylesheets with settings of the guide, because the margins of printed pages can't read a page's HTML.
 *
 * <p>{@code content: setting("site.title")} → {@code content: "Closer"}. A setting without a value becomes an empty string.
 */
final class StylesheetSettingInliner {

    private static final Pattern SETTING = Pattern.compile("setting\\(\"([A-Za-z0-9.-]+)\"\\)");

    private final Map<String, String> settings;

    StylesheetSettingInliner(Map<String, String> settings) {
        this.settings = settings;
    }

    /** @param files all assets by name; stylesheets are replaced in the map */
    void inline(Map<String, byte[]> files) {
        files.replaceAll((name, bytes) -> name.endsWith(".css") ? inlined(bytes) : bytes);
    }

    private byte[] inlined(byte[] bytes) {
        Matcher setting = SETTING.matcher(new String(bytes, StandardCharsets.UTF_8));
        return setting.replaceAll(found -> Matcher.quoteReplacement(string(settings.getOrDefault(found.group(1), ""))))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A CSS string. */
    private static String string(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

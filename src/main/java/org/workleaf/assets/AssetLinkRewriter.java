package org.workleaf.assets;

import java.nio.file.Path;
import java.util.Map;

/** Resolves links between assets, and rewrites those in stylesheets so that they lead to published files. */
final class AssetLinkRewriter {

    private AssetLinkRewriter() {}

    /**
     * {@code ../../icon.svg} in {@code css/component/card.css}, bundled in {@code css/site.css} → {@code ../icon-1a2b3c4d.svg}.
     *
     * @param names the published names of all linkable files; a link to any other file is only made relative to the published stylesheet
     */
    static String rewritten(String from, String link, String into, Map<String, String> names) {
        if (link.isEmpty() || link.matches("(?is)(?:[a-z][a-z0-9+.-]*:|/|#).*")) {
            return link;
        }
        int end = link.length();
        for (int i = 0; i < link.length(); i++) {
            if (link.charAt(i) == '#' || link.charAt(i) == '?') {
                end = i;
                break;
            }
        }
        String target = resolve(from, link.substring(0, end));
        return slashed(folder(into).relativize(Path.of(names.getOrDefault(target, target)))) + link.substring(end);
    }

    /** The name of a linked asset: {@code ../tokens.css} in {@code css/layout/page.css} → {@code css/tokens.css}. */
    static String resolve(String from, String link) {
        return slashed(folder(from).resolve(link).normalize());
    }

    private static Path folder(String file) {
        return Path.of(file.substring(0, file.lastIndexOf('/') + 1));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}

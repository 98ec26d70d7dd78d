package org.workleaf.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Bundles stylesheets: each import is replaced with the imported file. */
final class StylesheetBundler {

    private final StylesheetRewriter rewriter;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<StylesheetRewriter.Import>> imports = new LinkedHashMap<>();
    private final String prefix;
    private final List<Diagnostic> problems;

    /**
     * @param files    all assets by name
     * @param prefix   the path from the guide's folder to the assets: {@code assets/}
     * @param problems receives an error for each import that can't be resolved
     */
    StylesheetBundler(StylesheetRewriter rewriter, Map<String, byte[]> files, String prefix, List<Diagnostic> problems) {
        this.rewriter = rewriter;
        this.prefix = prefix;
        this.problems = problems;
        files.forEach((name, bytes) -> {
            if (name.endsWith(".css")) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        texts.forEach((name, text) -> imports.put(name, rewriter.in(text)));
    }

    /** The files that are imported by others. */
    Set<String> imported() {
        Set<String> imported = new TreeSet<>();
        imports.forEach((name, found) ->
                found.forEach(each -> imported.add(AssetLinkRewriter.resolve(name, each.target()))));
        return imported;
    }

    /** A file with all its direct and indirect imports. */
    byte[] bundle(String name) {
        String text = resolved(name, name, new ArrayDeque<>(List.of(name)));
        return rewriter.minified(text).getBytes(StandardCharsets.UTF_8);
    }

    private String resolved(String name, String bundle, Deque<String> path) {
        String text = texts.get(name);
        List<StylesheetRewriter.Import> found = imports.get(name);
        StringBuilder resolved = new StringBuilder();
        Set<String> seen = new HashSet<>();
        int copied = 0;
        for (StylesheetRewriter.Import each : found) {
            resolved.append(rewriter.own(text.substring(copied, each.start()), name, bundle));
            copied = each.end();
            String target = AssetLinkRewriter.resolve(name, each.target());
            if (!texts.containsKey(target)) {
                problem(name, each, "there is no file `" + prefix + target + "`",
                        "Paths are relative to the file that imports them.");
            } else if (path.contains(target)) {
                problem(name, each, "`" + target + "` imports itself", "Remove one import of the cycle.");
            } else if (!seen.add(target)) {
                problem(name, each, "`" + target + "` is imported twice", "Keep one of the two imports.");
            } else {
                path.push(target);
                resolved.append(rewriter.imported(resolved(target, bundle, path), each));
                path.pop();
            }
        }
        return resolved.append(rewriter.own(text.substring(copied), name, bundle)).toString();
    }

    private void problem(String name, StylesheetRewriter.Import at, String message, String help) {
        SourceFile file = new SourceFile(prefix + name, texts.get(name));
        problems.add(Diagnostic.error("asset-import", file, new Span(at.start(), at.end()), message, help));
    }
}

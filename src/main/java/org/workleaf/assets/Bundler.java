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

/** The files of one language with what each imports put in its place. */
final class Bundler {

    private final ImportSyntax language;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<ImportSyntax.Import>> imports = new LinkedHashMap<>();
    private final String prefix;
    private final List<Diagnostic> problems;

    /**
     * @param files    all assets by name
     * @param prefix   what leads from the guide's folder to the assets: {@code assets/}
     * @param problems takes imports that cannot be followed
     */
    Bundler(ImportSyntax language, Map<String, byte[]> files, String prefix, List<Diagnostic> problems) {
        this.language = language;
        this.prefix = prefix;
        this.problems = problems;
        files.forEach((name, bytes) -> {
            if (name.endsWith(language.extension())) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        texts.forEach((name, text) -> imports.put(name, language.in(text)));
    }

    /** Every file that another one imports. */
    Set<String> imported() {
        Set<String> imported = new TreeSet<>();
        imports.forEach((name, found) ->
                found.forEach(each -> imported.add(AssetUrl.resolve(name, each.target()))));
        return imported;
    }

    /** A file with all that it imports, and all that those import. */
    byte[] whole(String name) {
        String text = flat(name, name, new ArrayDeque<>(List.of(name)));
        return language.whole(text, !imports.get(name).isEmpty()).getBytes(StandardCharsets.UTF_8);
    }

    private String flat(String name, String into, Deque<String> within) {
        String text = texts.get(name);
        List<ImportSyntax.Import> found = imports.get(name);
        StringBuilder flat = new StringBuilder();
        Set<String> seen = new HashSet<>();
        int done = 0;
        for (ImportSyntax.Import each : found) {
            flat.append(language.own(text.substring(done, each.start()), name, into, true));
            done = each.end();
            String target = AssetUrl.resolve(name, each.target());
            if (!texts.containsKey(target)) {
                problem(name, each, "there is no file `" + prefix + target + "`",
                        "Files are named from the folder of the file that imports them.");
            } else if (within.contains(target)) {
                problem(name, each, "`" + target + "` imports itself", "Take one of the imports out of the circle.");
            } else if (!seen.add(target)) {
                problem(name, each, "`" + target + "` is imported twice", "Keep one of the two imports.");
            } else {
                within.push(target);
                flat.append(language.imported(flat(target, into, within), each));
                within.pop();
            }
        }
        return flat.append(language.own(text.substring(done), name, into, !found.isEmpty())).toString();
    }

    private void problem(String name, ImportSyntax.Import at, String message, String help) {
        SourceFile file = new SourceFile(prefix + name, texts.get(name));
        problems.add(Diagnostic.error("asset-import", file, new Span(at.start(), at.end()), message, help));
    }
}

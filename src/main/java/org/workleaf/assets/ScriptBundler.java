package org.workleaf.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/**
 * Bundles ES modules into classic scripts, because browsers block modules on pages that are opened from a folder.
 *
 * <p>Each module that no other one imports becomes a bundle: a strict function with the code of all modules that it imports, each before the
 * first one that imports it. {@code js/site.js} is on every page. Other bundles take what they import from its modules out of
 * {@code window.workleaf}, where it puts it.
 */
final class ScriptBundler {

    private static final String BASE = "js/site.js";
    private static final String SHARED = "window.workleaf";

    private final Map<String, ScriptModule> modules = new TreeMap<>();
    private final String prefix;
    private final List<Diagnostic> problems;

    /**
     * @param files    all assets by name
     * @param prefix   the path from the guide's folder to the assets: {@code assets/}
     * @param problems receives imports that cannot be resolved
     */
    ScriptBundler(Map<String, byte[]> files, String prefix, List<Diagnostic> problems) {
        this.prefix = prefix;
        this.problems = problems;
        files.forEach((name, content) -> {
            if (name.endsWith(".js")) {
                modules.put(name, ScriptModule.of(name, new String(content, StandardCharsets.UTF_8)));
            }
        });
        modules.values().forEach(this::check);
    }

    /** Every module that another one imports. */
    Set<String> imported() {
        return modules.values().stream().flatMap(module -> module.imports().stream()).map(ScriptModule.Import::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The bundle of a module that no other one imports; a script without imports and exports stays as it is. */
    byte[] bundle(String name) {
        ScriptModule entry = modules.get(name);
        if (entry.imports().isEmpty() && entry.exported().isEmpty()) {
            return entry.text().getBytes(StandardCharsets.UTF_8);
        }
        Set<String> base = name.equals(BASE) ? Set.of() : reachable(BASE, Set.of());
        Set<String> bundled = reachable(name, base);
        checkNames(bundled);
        StringBuilder script = new StringBuilder("(function () {\n\"use strict\";\n");
        Set<String> shared = importedFrom(bundled, base);
        if (!shared.isEmpty()) {
            script.append("const { ").append(String.join(", ", shared)).append(" } = ").append(SHARED).append(";\n");
        }
        bundled.stream().map(module -> modules.get(module).code()).filter(code -> !code.isEmpty())
                .forEach(code -> script.append(code).append('\n'));
        if (name.equals(BASE)) {
            Set<String> others = new TreeSet<>(modules.keySet());
            others.removeAll(bundled);
            Set<String> exported = importedFrom(others, bundled);
            if (!exported.isEmpty()) {
                script.append("Object.assign(").append(SHARED).append(", { ").append(String.join(", ", exported)).append(" });\n");
            }
        }
        return script.append("})();\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The names that some modules import from others. */
    private Set<String> importedFrom(Set<String> importing, Set<String> others) {
        return importing.stream().flatMap(module -> modules.get(module).imports().stream()).filter(each -> others.contains(each.target()))
                .flatMap(each -> each.names().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A module with all that it imports, in the order in which they run. */
    private Set<String> reachable(String entry, Set<String> external) {
        Set<String> ordered = new LinkedHashSet<>();
        visit(entry, external, new ArrayDeque<>(), ordered);
        return ordered;
    }

    private void visit(String name, Set<String> external, Deque<String> importing, Set<String> ordered) {
        if (!modules.containsKey(name) || external.contains(name) || ordered.contains(name)) {
            return;
        }
        importing.push(name);
        for (ScriptModule.Import each : modules.get(name).imports()) {
            if (importing.contains(each.target())) {
                problem(modules.get(name), each.start(), each.end(), "`" + each.target() + "` imports itself",
                        "Move what both modules need into a third one.");
            } else {
                visit(each.target(), external, importing, ordered);
            }
        }
        importing.pop();
        ordered.add(name);
    }

    private void check(ScriptModule module) {
        module.unsupported().forEach(found -> problem(module, found.start(), found.end(), "this form of import or export is not supported",
                "Write `import { name } from './module.js';` and `export function`, `export class` or `export const`."));
        for (ScriptModule.Import each : module.imports()) {
            ScriptModule target = modules.get(each.target());
            if (target == null) {
                problem(module, each.start(), each.end(), "there is no file `" + prefix + each.target() + "`",
                        "Paths start at the folder of the file that imports.");
                continue;
            }
            each.names().stream().filter(name -> !target.exported().contains(name)).forEach(name ->
                    problem(module, each.start(), each.end(), "`" + each.target() + "` does not export `" + name + "`",
                            SpellingSuggestion.didYouMean(name, target.exported()) + "Put `export` in front of its declaration there."));
        }
    }

    /** All modules of a bundle share one scope. */
    private void checkNames(Set<String> bundled) {
        Map<String, String> declared = new HashMap<>();
        for (String module : bundled) {
            for (String name : modules.get(module).declared()) {
                String first = declared.putIfAbsent(name, module);
                if (first != null) {
                    int at = Math.max(0, modules.get(module).text().indexOf(" " + name) + 1);
                    problem(modules.get(module), at, at + name.length(), "`" + name + "` is declared in `" + first + "` too",
                            "Both modules are in the same bundle, so the names at their top level must differ.");
                }
            }
        }
    }

    private void problem(ScriptModule module, int start, int end, String message, String help) {
        problems.add(Diagnostic.error("asset-import", new SourceFile(prefix + module.name(), module.text()), new Span(start, end), message, help));
    }
}

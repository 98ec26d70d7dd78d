package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;

/**
 * Applies the fixes of diagnostics to a guide's files, one file at a time, and only if each fix removes its problem and adds no other.
 */
final class FixRunner {

    /** A fix may reveal another problem, such as a table that no longer lines up. This is the limit. */
    static final int MAX_ROUNDS = 20;

    private final Path root;
    private final Predicate<Diagnostic> selected;
    private final List<Diagnostic> fixed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    /** @param selected which of the diagnostics that have a fix are fixed */
    FixRunner(Path root, Predicate<Diagnostic> selected) {
        this.root = root;
        this.selected = problem -> problem.fix().isPresent() && selected.test(problem);
    }

    /** The fixed problems, in the order of their fixes; each has its file's text before the fix. */
    List<Diagnostic> fixed() {
        return fixed;
    }

    /** The files whose fixes could not be applied. */
    List<String> unchanged() {
        return unchanged;
    }

    /** Fixes the pages below {@code content}, including drafts. */
    FixRunner run() throws IOException {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = fixed.size();
            unchanged.clear();
            for (Map.Entry<String, List<Diagnostic>> file : byFile(fixable()).entrySet()) {
                fix(root.resolve(file.getKey()), file.getValue());
            }
            if (fixed.size() == before) {
                break;
            }
        }
        return this;
    }

    /** The problems that have a fix now, in reading order. */
    List<Diagnostic> fixable() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        new GuideReader().read(root, true, problems);
        return problems.stream().filter(selected).sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> problems) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.file().path(), path -> new ArrayList<>()).add(problem));
        return files;
    }

    /** Applies all fixes that work. */
    private void fix(Path file, List<Diagnostic> problems) throws IOException {
        List<Diagnostic> working = WorkingFixes.of(problems);
        if (working.isEmpty()) {
            unchanged.add(problems.get(0).file().path());
        } else {
            EditApplier.apply(file, working);
            fixed.addAll(working);
        }
    }
}

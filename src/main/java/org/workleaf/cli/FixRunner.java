package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * The fixes that diagnostics carry put into a guide's files, a file at a time, and only where each takes its mistake away and brings
 * no other.
 */
final class FixRunner {

    /** Mending one mistake may show another, such as a table that no longer lines up; never more often than this. */
    private static final int ROUNDS = 5;

    private final Path root;
    private final Predicate<Diagnostic> chosen;
    private final List<Diagnostic> mended = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** @param chosen which of the diagnostics with a fix are to be mended */
    FixRunner(Path root, Predicate<Diagnostic> chosen) {
        this.root = root;
        this.chosen = problem -> problem.fix().isPresent() && chosen.test(problem);
    }

    /** What was mended, in the order in which it was; each with its file as it was before. */
    List<Diagnostic> mended() {
        return mended;
    }

    /** The files with something to mend that are as they were. */
    List<String> left() {
        return left;
    }

    /** Mends what can be mended in the pages below {@code content}, drafts included. */
    FixRunner run() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            int before = mended.size();
            left.clear();
            for (Map.Entry<String, List<Diagnostic>> file : byFile(toMend()).entrySet()) {
                mend(root.resolve(file.getKey()), file.getValue());
            }
            if (mended.size() == before) {
                break;
            }
        }
        return this;
    }

    /** What there is to mend now, in reading order. */
    List<Diagnostic> toMend() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        new GuideReader().read(root, true, problems);
        return problems.stream().filter(chosen).sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> problems) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.file().path(), path -> new ArrayList<>()).add(problem));
        return files;
    }

    /** All at once where that goes well; else each kind by itself, so that one that cannot be mended keeps no other from it. */
    private void mend(Path file, List<Diagnostic> problems) throws IOException {
        List<Diagnostic> apart = apart(problems);
        if (apart.get(0).file().text().indexOf('\uFFFD') >= 0) {
            left.add(apart.get(0).file().path()); // perhaps of another encoding, which would not survive
            return;
        }
        if (EditApplier.apply(file, apart, (before, after) -> mends(before, after, apart.size()))) {
            mended.addAll(apart);
            return;
        }
        for (String code : apart.stream().map(Diagnostic::code).distinct().toList()) {
            List<Diagnostic> ofKind = apart.stream().filter(problem -> problem.code().equals(code)).toList();
            if (ofKind.size() < apart.size() && EditApplier.apply(file, ofKind, (before, after) -> mends(before, after, ofKind.size()))) {
                mended.addAll(ofKind);
                return; // the others stand elsewhere now, and are found in the next round
            }
        }
        left.add(problems.get(0).file().path());
    }

    /** Those whose changes do not touch one another. */
    private static List<Diagnostic> apart(List<Diagnostic> problems) {
        List<Diagnostic> apart = new ArrayList<>();
        for (Diagnostic problem : problems) {
            Span span = problem.fix().orElseThrow().span();
            boolean touches = apart.stream().map(other -> other.fix().orElseThrow().span())
                    .anyMatch(other -> span.start() < other.end() && other.start() < span.end());
            if (!touches) {
                apart.add(problem);
            }
        }
        return apart;
    }

    /** Whether the second text has so many mistakes less than the first, and none that the first did not have. */
    private static boolean mends(SourceFile before, SourceFile after, int mistakes) {
        List<Diagnostic> told = problems(before);
        List<Diagnostic> still = problems(after);
        Map<String, Long> kinds = kinds(told);
        boolean nothingNew = kinds(still).entrySet().stream().allMatch(kind -> kind.getValue() <= kinds.getOrDefault(kind.getKey(), 0L));
        return nothingNew && still.size() <= told.size() - mistakes;
    }

    private static Map<String, Long> kinds(List<Diagnostic> problems) {
        Map<String, Long> kinds = new TreeMap<>();
        problems.forEach(problem -> kinds.merge(problem.code(), 1L, Long::sum));
        return kinds;
    }

    private static List<Diagnostic> problems(SourceFile file) {
        List<Diagnostic> problems = new ArrayList<>();
        new PageReader().read(file, problems);
        return problems;
    }
}

package org.workleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Finds those fixes of a file that remove their problems and add no others. A fix that fails doesn't block the others. */
final class WorkingFixes {

    private final SourceFile file;
    private final List<Diagnostic> before;

    private WorkingFixes(SourceFile file) {
        this.file = file;
        this.before = problems(file);
    }

    /** @param problems of one file, in reading order, each with a fix */
    static List<Diagnostic> of(List<Diagnostic> problems) {
        SourceFile file = problems.get(0).file();
        if (file.text().indexOf('\uFFFD') >= 0) {
            return List.of(); // probably another encoding, which rewriting the file would destroy
        }
        WorkingFixes fixes = new WorkingFixes(file);
        List<Diagnostic> separate = nonOverlapping(problems);
        List<Diagnostic> working = fixes.most(separate, List.of());
        for (String code : separate.stream().map(Diagnostic::code).distinct().toList()) {
            List<Diagnostic> others = working;
            List<Diagnostic> ofCode = separate.stream().filter(problem -> problem.code().equals(code) && !others.contains(problem)).toList();
            working = ofCode.size() < 2 || ofCode.size() == separate.size() ? working : fixes.most(ofCode, working);
        }
        return working.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /** How many of these problems {@code --fix} would fix. */
    static long count(List<Diagnostic> problems) {
        return problems.stream().filter(problem -> problem.fix().isPresent()).collect(Collectors.groupingBy(problem -> problem.file().path()))
                .values().stream().mapToLong(WorkingFixes::countInFile).sum();
    }

    private static long countInFile(List<Diagnostic> problems) {
        List<Diagnostic> fixable = problems;
        for (int round = 0; round < FixRunner.MAX_ROUNDS && !fixable.isEmpty(); round++) {
            List<Diagnostic> working = of(fixable.stream().sorted(Diagnostic.IN_READING_ORDER).toList());
            if (working.isEmpty()) {
                break;
            }
            fixable = problems(EditApplier.edited(working)).stream().filter(problem -> problem.fix().isPresent()).toList();
        }
        Map<String, Long> remaining = countByCode(fixable);
        return countByCode(problems).entrySet().stream().mapToLong(code -> Math.max(0, code.getValue() - remaining.getOrDefault(code.getKey(), 0L))).sum();
    }

    /** Of gaps of the same width, the first or the last may be the one between fixes that work and one that fails. */
    private List<Diagnostic> most(List<Diagnostic> fixes, List<Diagnostic> working) {
        List<Diagnostic> splitEarly = add(fixes, working, false);
        if (splitEarly.size() == fixes.size() + working.size()) {
            return splitEarly;
        }
        List<Diagnostic> splitLate = add(fixes, working, true);
        return splitLate.size() > splitEarly.size() ? splitLate : splitEarly;
    }

    /** Adds all fixes to the working ones if that works, else those of each half that work; fixes in neighbouring lines stay together longest. */
    private List<Diagnostic> add(List<Diagnostic> fixes, List<Diagnostic> working, boolean late) {
        List<Diagnostic> all = new ArrayList<>(working);
        all.addAll(fixes);
        if (improve(all)) {
            return all;
        }
        if (fixes.size() == 1) {
            return working;
        }
        int middle = widestGap(fixes, late);
        return add(fixes.subList(middle, fixes.size()), add(fixes.subList(0, middle), working, late), late);
    }

    private int widestGap(List<Diagnostic> fixes, boolean late) {
        int widest = 1;
        for (int i = 2; i < fixes.size(); i++) {
            int wider = gapBefore(i, fixes) - gapBefore(widest, fixes);
            widest = wider > 0 || wider == 0 && late ? i : widest;
        }
        return widest;
    }

    private int gapBefore(int index, List<Diagnostic> fixes) {
        return line(fixes.get(index)) - line(fixes.get(index - 1));
    }

    private int line(Diagnostic problem) {
        return file.position(problem.fix().orElseThrow().span().start()).line();
    }

    /** The problems whose fixes do not overlap. */
    private static List<Diagnostic> nonOverlapping(List<Diagnostic> problems) {
        List<Diagnostic> separate = new ArrayList<>();
        for (Diagnostic problem : problems) {
            Span span = problem.fix().orElseThrow().span();
            boolean overlaps = separate.stream().map(other -> other.fix().orElseThrow().span())
                    .anyMatch(other -> span.start() < other.end() && other.start() < span.end());
            if (!overlaps) {
                separate.add(problem);
            }
        }
        return separate;
    }

    /** Whether the fixed problems are gone, and no other has appeared that cannot be fixed in the next round. */
    private boolean improve(List<Diagnostic> fixes) {
        List<Diagnostic> after = problems(EditApplier.edited(fixes));
        Map<String, Long> countBefore = countByCode(before);
        Map<String, Long> countAfter = countByCode(after);
        boolean gone = countByCode(fixes).entrySet().stream()
                .allMatch(code -> countAfter.getOrDefault(code.getKey(), 0L) <= countBefore.getOrDefault(code.getKey(), 0L) - code.getValue());
        Map<String, Long> allowed = countByCode(withoutFix(before));
        return gone && countByCode(withoutFix(after)).entrySet().stream()
                .allMatch(code -> code.getValue() <= allowed.getOrDefault(code.getKey(), 0L));
    }

    private static List<Diagnostic> withoutFix(List<Diagnostic> problems) {
        return problems.stream().filter(problem -> problem.fix().isEmpty()).toList();
    }

    private static Map<String, Long> countByCode(List<Diagnostic> problems) {
        Map<String, Long> counts = new TreeMap<>();
        problems.forEach(problem -> counts.merge(problem.code(), 1L, Long::sum));
        return counts;
    }

    private static List<Diagnostic> problems(SourceFile file) {
        List<Diagnostic> problems = new ArrayList<>();
        new PageReader().read(file, problems);
        return problems;
    }
}

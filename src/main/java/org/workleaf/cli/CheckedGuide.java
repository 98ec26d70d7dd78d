package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.BuildTimings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;

/** A guide and all problems found when reading and checking it. */
record CheckedGuide(Guide guide, List<Diagnostic> problems) {

    static CheckedGuide of(Path root, boolean drafts) throws IOException {
        return of(root, drafts, new BuildTimings());
    }

    static CheckedGuide of(Path root, boolean drafts, BuildTimings stages) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Guide guide = new GuideReader().read(root, drafts, problems);
        stages.ended("reading");
        if (!GuideFiles.areIncomplete(problems)) {
            problems.addAll(GuideChecker.all(root, guide));
        }
        stages.ended("checking");
        return new CheckedGuide(guide, problems);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }
}

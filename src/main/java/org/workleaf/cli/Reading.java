package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.check.Check;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.KeptPages;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Stages;

/**
 * A guide as it was read, and everything that is wrong with it.
 *
 * @param kept what the next reading can take over, once it is saved
 */
record Reading(Guide guide, List<Diagnostic> problems, Optional<KeptPages> kept) {

    static Reading of(Path root, boolean drafts) throws IOException {
        return of(root, drafts, new Stages());
    }

    static Reading of(Path root, boolean drafts, Stages stages) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        KeptPages kept = KeptPages.of(root);
        Guide guide = new GuideReader().read(root, drafts, problems, Optional.of(kept));
        stages.ended("reading");
        List<Diagnostic> told = Check.all(root, guide, kept.sound());
        problems.addAll(told);
        kept.checked(guide, told);
        stages.ended("checking");
        return new Reading(guide, problems, Optional.of(kept));
    }

    /** Keeps the pages for the next time, and lets go of all that publishing them does not need. */
    Reading keep() {
        kept.ifPresent(KeptPages::save);
        return new Reading(guide.withoutPassages(), problems, Optional.empty());
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }
}

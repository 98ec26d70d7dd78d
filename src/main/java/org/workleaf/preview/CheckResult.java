package org.workleaf.preview;

import java.util.List;
import java.util.Optional;
import org.workleaf.source.Diagnostic;

/**
 * Everything that is wrong with the guide at one moment.
 *
 * @param problems in reading order
 * @param refusal  why its settings or files cannot be used, in a sentence; what was read before is
 */
public record CheckResult(List<Diagnostic> problems, Optional<String> refusal) {

    public CheckResult {
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return problems.isEmpty() && refusal.isEmpty();
    }

    public boolean hasErrors() {
        return refusal.isPresent() || problems.stream().anyMatch(Diagnostic::isError);
    }
}

package org.workleaf.preview;

import java.util.List;
import java.util.Optional;
import org.workleaf.source.Diagnostic;

/**
 * The result of checking the guide.
 *
 * @param problems in reading order
 * @param failure  a sentence that says why settings or files could not be read; the preview then uses their last valid version
 */
public record CheckResult(List<Diagnostic> problems, Optional<String> failure) {

    public CheckResult {
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return problems.isEmpty() && failure.isEmpty();
    }

    public boolean hasErrors() {
        return failure.isPresent() || problems.stream().anyMatch(Diagnostic::isError);
    }
}

package org.workleaf.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown if PDFs to be published lack content; lists what is missing. */
public final class IncompletePdfException extends IOException {

    private final transient List<PdfProblem> problems;

    private IncompletePdfException(List<PdfProblem> problems) {
        super(problems.stream().map(problem -> problem.pdf() + ": " + problem.message()).distinct().collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** @throws IncompletePdfException if one of the PDFs has problems */
    public static void throwIfAny(List<Pdf> pdfs) throws IncompletePdfException {
        List<PdfProblem> all = pdfs.stream().flatMap(pdf -> pdf.problems().stream()).toList();
        if (!all.isEmpty()) {
            throw new IncompletePdfException(all);
        }
    }

    public List<PdfProblem> problems() {
        return problems;
    }
}

package org.workleaf.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One mistake in the guide's content: where it stands, what it is, and what to write instead.
 *
 * @param code     stable name, the same as its page {@code docs/problems/<code>.md}
 * @param severity how much it weighs
 * @param file     the file it stands in
 * @param span     the stretch it is about
 * @param message  one line, no full stop
 * @param help     why it matters and how to mend it; may have several lines
 * @param notes    other places that belong to it, in order
 * @param fix      the one safe change that mends it, if there is one
 */
public record Diagnostic(
        String code, Severity severity, SourceFile file, Span span, String message, String help, List<Note> notes,
        Optional<Edit> fix) {

    /** By file, then place, then code: the order in which they are printed. */
    public static final Comparator<Diagnostic> IN_READING_ORDER =
            Comparator.comparing((Diagnostic d) -> d.file().path())
                    .thenComparing(d -> d.span().start())
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message);

    /** Another place, with what stands there. */
    public record Note(SourceFile file, Span span, String label) {}

    public Diagnostic {
        notes = List.copyOf(notes);
    }

    public static Diagnostic error(String code, SourceFile file, Span span, String message, String help) {
        return new Diagnostic(code, Severity.ERROR, file, span, message, help, List.of(), Optional.empty());
    }

    public static Diagnostic warning(String code, SourceFile file, Span span, String message, String help) {
        return new Diagnostic(code, Severity.WARNING, file, span, message, help, List.of(), Optional.empty());
    }

    /** What could be better, and is fine as it is. */
    public static Diagnostic advice(String code, SourceFile file, Span span, String message, String help) {
        return new Diagnostic(code, Severity.ADVICE, file, span, message, help, List.of(), Optional.empty());
    }

    /** The same diagnostic with one more place. */
    public Diagnostic withNote(SourceFile noteFile, Span noteSpan, String label) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(noteFile, noteSpan, label));
        return new Diagnostic(code, severity, file, span, message, help, more, fix);
    }

    /** The same diagnostic with the change that mends it. */
    public Diagnostic withFix(Edit edit) {
        return new Diagnostic(code, severity, file, span, message, help, notes, Optional.of(edit));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The place its span begins. */
    public Position position() {
        return file.position(span.start());
    }
}

package org.workleaf.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A problem in the guide's sources: where it is, what it is, and how to fix it.
 *
 * @param code     stable name, the same as its page {@code docs/problems/<code>.md}
 * @param severity error, warning or advice
 * @param file     the file it is in
 * @param span     its location in the file
 * @param message  one line, no full stop
 * @param help     why it matters and how to fix it; may have several lines
 * @param notes    related places, in order
 * @param fix      a safe edit that fixes it, if there is one
 */
public record Diagnostic(
        String code, Severity severity, SourceFile file, Span span, String message, String help, List<Note> notes,
        Optional<Edit> fix) {

    /** By file, then location, then code: the order in which they are printed. */
    public static final Comparator<Diagnostic> IN_READING_ORDER =
            Comparator.comparing((Diagnostic d) -> d.file().path())
                    .thenComparing(d -> d.span().start())
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message);

    /** A related place, with a label that says what is there. */
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

    /** A suggestion about something that is acceptable as it is. */
    public static Diagnostic advice(String code, SourceFile file, Span span, String message, String help) {
        return new Diagnostic(code, Severity.ADVICE, file, span, message, help, List.of(), Optional.empty());
    }

    /** A copy with another note. */
    public Diagnostic withNote(SourceFile noteFile, Span noteSpan, String label) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(noteFile, noteSpan, label));
        return new Diagnostic(code, severity, file, span, message, help, more, fix);
    }

    /** A copy with an edit that fixes it. */
    public Diagnostic withFix(Edit edit) {
        return new Diagnostic(code, severity, file, span, message, help, notes, Optional.of(edit));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The position of the start of its span. */
    public Position position() {
        return file.position(span.start());
    }
}

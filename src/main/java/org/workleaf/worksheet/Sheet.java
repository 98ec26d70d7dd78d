package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** The worksheet while it is being read: where its parts and problems go, which names are taken, which marks were understood. */
final class Sheet {

    private final SourceFile file;
    private final MarkdownRenderer renderer;
    private final CommentReader comments;
    private final List<Diagnostic> problems;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Span> ids = new LinkedHashMap<>();
    private final Set<Integer> understood = new HashSet<>();
    private String heading = "";

    Sheet(SourceFile file, MarkdownRenderer renderer, List<Diagnostic> problems) {
        this.file = file;
        this.renderer = renderer;
        this.problems = problems;
        this.comments = new CommentReader(file, problems);
    }

    SourceFile file() {
        return file;
    }

    MarkdownRenderer renderer() {
        return renderer;
    }

    CommentReader comments() {
        return comments;
    }

    List<Part> parts() {
        return parts;
    }

    /** The words of the heading last passed, which name what has no name of its own. */
    String heading() {
        return heading;
    }

    void heading(String text) {
        heading = text;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** The parts, with text that stands together as one. */
    List<Part> joined() {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            if (part instanceof Part.Prose prose && last >= 0 && joined.get(last) instanceof Part.Prose before) {
                joined.set(last, new Part.Prose(before.html() + prose.html()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Notes that the blank, box or circle at this place became part of a field. */
    void understood(Span mark) {
        understood.add(mark.start());
    }

    boolean isUnderstood(int offset) {
        return understood.contains(offset);
    }

    void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    /** Takes a name for a field; a name that another field has is told at both places. */
    String take(Comment.Name name) {
        Span first = ids.putIfAbsent(name.id(), name.span());
        if (first != null) {
            problems.add(Diagnostic.error("duplicate-field", file, name.span(), "two fields are named `" + name.id() + "`",
                            "Answers are saved under the field's name, so these two would overwrite each other.\n"
                                    + "Rename one, for example `" + free(name.id(), ids.keySet()) + "`.")
                    .withNote(file, first, "first used here"));
        }
        return name.id();
    }

    /** Reports a field without a name, and gives it one so that reading goes on. */
    String missing(Wording wording, Span field, String label) {
        String id = free(Slug.name(label), ids.keySet());
        String text = wording.open() ? " #" + id : " <!-- #" + id + " -->";
        problems.add(Diagnostic.error("missing-id", file, field, "this field has no name",
                        "Readers' answers are kept under a field's name, so that they survive a change of wording.\n"
                                + "Write `<!-- #" + id + " -->` behind it, or run `./workleaf ids --write`.")
                .withFix(Edit.insert(wording.insertAt(), text)));
        ids.put(id, field);
        return id;
    }

    /**
     * Reports an option without a value, and gives it one.
     *
     * @param taken the values of the other options; takes the new one
     */
    Comment.Value missingValue(Wording wording, Span option, String label, Set<String> taken) {
        String value = free(Slug.value(label), taken);
        taken.add(value);
        problems.add(Diagnostic.error("missing-value", file, option, "this option has no value",
                        "The value is what is kept when a reader chooses it, so that the answer survives a change of wording.\n"
                                + "Write `<!-- =" + value + " -->` behind it, or run `./workleaf ids --write`.")
                .withFix(Edit.insert(wording.insertAt(), " <!-- =" + value + " -->")));
        return new Comment.Value(value, List.of(), option);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}

package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** The worksheet while it is being read: where its parts and problems go, which names are taken, which marks were understood. */
final class WorksheetContext {

    private final SourceFile file;
    private final CommentReader comments;
    private final List<Diagnostic> problems;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Span> ids = new LinkedHashMap<>();
    private final Set<String> reserved = new HashSet<>();
    /** The number last put behind a name that several fields would have. */
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> understood = new HashSet<>();
    private final TreeMap<Integer, Integer> refused = new TreeMap<>();
    private String heading = "";

    WorksheetContext(SourceFile file, CommentReader comments, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
        this.comments = comments;
    }

    SourceFile file() {
        return file;
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

    /** Reports what was meant as a field and can't be one; that its name is then left over is not told as well. */
    void refuse(String code, Span span, String message, String help) {
        refuse(Diagnostic.error(code, file, span, message, help));
    }

    /** The same for one that says how it is mended. */
    void refuse(Diagnostic problem) {
        refused.merge(problem.span().start(), problem.span().end(), Math::max);
        problems.add(problem);
    }

    /** Whether something between these two places was meant as a field and refused. */
    boolean isRefused(int start, int end) {
        Map.Entry<Integer, Integer> last = start == end ? refused.floorEntry(end) : refused.lowerEntry(end);
        return last != null && (last.getKey() >= start || last.getValue() > start);
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    /** Keeps every name that a comment of the block speaks of from being given to a field without one. */
    void reserve(List<Comment> spoken) {
        for (Comment comment : spoken) {
            if (comment instanceof Comment.Names names) {
                names.names().forEach(name -> {
                    reserved.add(name.id());
                    name.was().forEach(former -> reserved.add(former.name()));
                });
            } else if (comment instanceof Comment.Retired gone) {
                gone.fields().forEach(former -> reserved.add(former.name()));
                gone.worksheets().forEach(former -> reserved.add(former.name()));
            }
        }
    }

    /** Takes a name for a field; a name that another field has is told at both places. */
    String take(Comment.Name name) {
        comments.settle(name.span());
        Span first = ids.putIfAbsent(name.id(), name.span());
        if (first != null) {
            problems.add(Diagnostic.error("duplicate-field", file, name.span(), "two fields are named `" + name.id() + "`",
                            "Answers are saved under the field's name, so these two would overwrite each other.\n"
                                    + "Rename one, for example `" + free(name.id()) + "`.")
                    .withNote(file, first, "first used here"));
        }
        return name.id();
    }

    /** Reports a field without a name, and gives it one so that reading goes on. */
    String missing(InlineContent wording, Span field, String label) {
        String id = free(Slugifier.name(label));
        ids.put(id, field);
        if (MalformedComments.in(wording.bare())) {
            return id; // it has one, in a comment that is told to be broken
        }
        Optional<String> meant = loneName(wording);
        Diagnostic missing = Diagnostic.error("missing-id", file, field, "this field has no name",
                "Readers' answers are kept under a field's name, so that they survive a change of wording.\n"
                        + meant.map(word -> "If `" + word + "` is to be its name, write `<!-- #" + word + " -->`.")
                        .orElse("Write `<!-- #" + id + " -->` behind it, or run `./workleaf ids --write`."));
        String text = wording.open() ? " #" + id : " <!-- #" + id + " -->";
        problems.add(meant.isPresent() ? missing : missing.withFix(Edit.insert(wording.insertAt(), text)));
        return id;
    }

    /**
     * The value in an option's comment. Reports an option without one, and gives it one.
     *
     * @param taken the values of the other options; takes the new one
     */
    Comment.Value value(InlineContent wording, Span option, String label, Set<String> taken) {
        if (!wording.values().isEmpty()) {
            comments.settle(wording.values().get(0).span());
            return wording.values().get(0);
        }
        Optional<Comment.Names> name = lone(wording);
        String made = name.map(names -> names.names().get(0).id()).orElseGet(() -> free(Slugifier.value(label), taken));
        taken.add(made);
        Comment.Value value = new Comment.Value(made, List.of(), option);
        if (MalformedComments.in(wording.bare())) {
            return value;
        }
        Optional<String> meant = name.isPresent() ? Optional.empty() : loneName(wording);
        String word = meant.orElse(made);
        Diagnostic missing = Diagnostic.error("missing-value", file, option, "this option has no value",
                "The value is what is kept when a reader chooses it, so that the answer survives a change of wording.\n"
                        + name.map(names -> "Options take `=" + word + "`, not `#" + word + "`: write")
                        .or(() -> meant.map(remark -> "If `" + remark + "` is to be its value, write")).orElse("Write")
                        + " `<!-- =" + word + " -->`" + (name.isPresent() || meant.isPresent() ? "" : " behind it")
                        + (meant.isPresent() ? "." : ", or run `./workleaf ids --write`."));
        name.ifPresent(names -> names.names().forEach(n -> comments.settle(n.span())));
        Edit edit = name.map(names -> new Edit(names.span(), "<!-- =" + word + " -->"))
                .orElse(Edit.insert(wording.end(), " <!-- =" + word + " -->"));
        problems.add(meant.isPresent() ? missing : missing.withFix(edit));
        return value;
    }

    /** A name behind an option without blanks: it stands where the value belongs. */
    private Optional<Comment.Names> lone(InlineContent wording) {
        if (!wording.blanks().isEmpty() || wording.names().size() != 1) {
            return Optional.empty();
        }
        Comment.Name name = wording.names().get(0);
        return comments.in(wording.span().start(), wording.span().end()).stream()
                .filter(comment -> comment instanceof Comment.Names names && names.names().contains(name)
                        && file.text().substring(comment.span().start(), comment.span().end())
                                .matches("<!--\\s*#" + name.id() + "\\s*-->"))
                .map(Comment.Names.class::cast).findFirst();
    }

    /** A remark that could be the name that is missing; it is spoken of there and nowhere else. */
    private Optional<String> loneName(InlineContent wording) {
        for (Span remark : wording.remarks()) {
            Optional<String> name = CommentSuggestion.loneName(file.text().substring(remark.start(), remark.end()));
            if (name.isPresent()) {
                comments.settle(remark);
                return name;
            }
        }
        return Optional.empty();
    }

    private String free(String id) {
        String name = id;
        while (ids.containsKey(name) || reserved.contains(name)) {
            name = id + "-" + numbers.merge(id, 2, (n, first) -> n + 1);
        }
        return name;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}

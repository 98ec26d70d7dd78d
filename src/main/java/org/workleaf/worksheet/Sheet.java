package org.workleaf.worksheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.workleaf.markdown.Anchors;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** The worksheet while it is being read: where its parts and problems go, which names are taken, which marks were understood. */
final class Sheet {

    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "the", "of", "to", "i", "we", "you", "it", "is",
            "in", "on", "for", "my", "me", "that", "this", "one", "was", "are", "be", "with", "when", "because", "or");

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
        int last = parts.size() - 1;
        if (part instanceof Part.Prose prose && last >= 0 && parts.get(last) instanceof Part.Prose before) {
            parts.set(last, new Part.Prose(before.html() + prose.html()));
        } else {
            parts.add(part);
        }
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
                                    + "Rename one, for example `" + free(name.id()) + "`.")
                    .withNote(file, first, "first used here"));
        }
        return name.id();
    }

    /** Reports a field without a name, and gives it one so that reading goes on. */
    String missing(Wording wording, Span field, String label) {
        String id = free(slug(label));
        String text = wording.open() ? " #" + id : " <!-- #" + id + " -->";
        problems.add(Diagnostic.error("missing-id", file, field, "this field has no name",
                        "Readers' answers are kept under a field's name, so that they survive a change of wording.\n"
                                + "Write `<!-- #" + id + " -->` behind it, or run `./workleaf ids --write`.")
                .withFix(Edit.insert(wording.insertAt(), text)));
        ids.put(id, field);
        return id;
    }

    /** Reports an option without a value, and gives it one. */
    Comment.Value missingValue(Wording wording, Span option, String label) {
        String value = slug(label);
        problems.add(Diagnostic.error("missing-value", file, option, "this option has no value",
                        "The value is what is kept when a reader chooses it, so that the answer survives a change of wording.\n"
                                + "Write `<!-- =" + value + " -->` behind it, or run `./workleaf ids --write`.")
                .withFix(Edit.insert(wording.insertAt(), " <!-- =" + value + " -->")));
        return new Comment.Value(value, Optional.empty(), option);
    }

    private String free(String id) {
        String name = id;
        for (int n = 2; ids.containsKey(name); n++) {
            name = id + "-" + n;
        }
        return name;
    }

    /** {@code "One thing I appreciated"} → {@code thing-appreciated}. */
    static String slug(String label) {
        String ascii = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7F]", "");
        List<String> all = Stream.of(Anchors.slug(ascii).replace('_', '-').split("-")).filter(word -> !word.isEmpty()).toList();
        List<String> telling = all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        List<String> words = (telling.isEmpty() ? all : telling).stream().limit(3).toList();
        String slug = String.join("-", words);
        return slug.isEmpty() ? "answer" : Character.isDigit(slug.charAt(0)) ? "n-" + slug : slug;
    }
}

package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.workleaf.comments.Comment;
import org.workleaf.comments.CommentCorrector;
import org.workleaf.comments.CommentReader;
import org.workleaf.comments.MalformedComments;
import org.workleaf.comments.Slugifier;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.WorksheetPart;

/** The state of reading one worksheet: its parts and problems so far, the ids in use, and the marks that were parsed. */
final class WorksheetContext {

    private final SourceFile file;
    private final CommentReader comments;
    private final List<Diagnostic> problems;
    private final List<WorksheetPart> parts = new ArrayList<>();
    private final Map<String, Span> ids = new LinkedHashMap<>();
    private final Set<String> reserved = new HashSet<>();
    /** The last number appended to an id to make it unique. */
    private final Map<String, Integer> lastSuffixes = new HashMap<>();
    private final Set<Integer> parsed = new HashSet<>();
    private final TreeMap<Integer, Integer> rejected = new TreeMap<>();
    private final Map<Node, Set<String>> reportedInTables = new IdentityHashMap<>();
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

    List<WorksheetPart> parts() {
        return parts;
    }

    /** The text of the last heading, which labels fields without a question. */
    String heading() {
        return heading;
    }

    void setHeading(String text) {
        heading = text;
    }

    void add(WorksheetPart part) {
        parts.add(part);
    }

    /** The parts, with adjacent text merged. */
    List<WorksheetPart> mergedParts() {
        List<WorksheetPart> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (WorksheetPart part : parts) {
            if (part instanceof WorksheetPart.Prose prose) {
                text.append(prose.html());
            } else {
                addText(text, merged);
                merged.add(part);
            }
        }
        addText(text, merged);
        return merged;
    }

    private static void addText(StringBuilder text, List<WorksheetPart> merged) {
        if (!text.isEmpty()) {
            merged.add(new WorksheetPart.Prose(text.toString()));
            text.setLength(0);
        }
    }

    /** Records that the blank, box or circle at this place became part of a field. */
    void markParsed(Span mark) {
        parsed.add(mark.start());
    }

    boolean isParsed(int offset) {
        return parsed.contains(offset);
    }

    void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }

    /** Reports a field that can't be read and records its place, so that its name isn't reported as unused as well. */
    void reject(String code, Span span, String message, String help) {
        reject(Diagnostic.error(code, file, span, message, help));
    }

    /** The same for a diagnostic with a fix. */
    void reject(Diagnostic problem) {
        rejected.merge(problem.span().start(), problem.span().end(), Math::max);
        problems.add(problem);
    }

    /** Whether a field between these two offsets was rejected. */
    boolean isRejected(int start, int end) {
        Map.Entry<Integer, Integer> last = start == end ? rejected.floorEntry(end) : rejected.lowerEntry(end);
        return last != null && (last.getKey() >= start || last.getValue() > start);
    }

    boolean hasRejections() {
        return !rejected.isEmpty();
    }

    /** Whether a mistake is the first of its kind in the table that contains a cell: the same one is usually repeated in each row. */
    boolean isFirstIn(Node cell, String mistake) {
        return reportedInTables.computeIfAbsent(cell.getAncestorOfType(TableBlock.class), table -> new HashSet<>()).add(mistake);
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    /** Prevents the names in these comments from being assigned to fields without a name. */
    void reserve(List<Comment> found) {
        for (Comment comment : found) {
            if (comment instanceof Comment.Names names) {
                names.names().forEach(name -> {
                    reserved.add(name.id());
                    name.was().forEach(previous -> reserved.add(previous.name()));
                });
            } else if (comment instanceof Comment.Retired retired) {
                retired.fields().forEach(previous -> reserved.add(previous.name()));
                retired.worksheets().forEach(previous -> reserved.add(previous.name()));
            }
        }
    }

    /** Registers the id of a field; reports a duplicate with both places. */
    String registerId(Comment.Name name) {
        comments.markUsed(name.span());
        Span first = ids.putIfAbsent(name.id(), name.span());
        if (first != null) {
            problems.add(Diagnostic.error("duplicate-field", file, name.span(), "two fields are named `" + name.id() + "`",
                            "Answers are saved under the field's name, so these two would overwrite each other.\n"
                                    + "Rename one, for example `" + unique(name.id()) + "`.")
                    .withNote(file, first, "first used here"));
        }
        return name.id();
    }

    /** Reports a field without a name, and assigns one so that reading can continue. */
    String assignMissingId(ParsedBlock block, Span field, String label) {
        String id = unique(Slugifier.fieldId(label));
        ids.put(id, field);
        if (MalformedComments.in(block.masked())) {
            return id; // it has one, in a malformed comment that is reported already
        }
        Optional<String> intended = nameInRemark(block);
        Diagnostic missing = Diagnostic.error("missing-id", file, field, "this field has no name",
                "Answers are saved under the field's name, so that they survive a change of wording.\n"
                        + intended.map(word -> "If `" + word + "` is meant as its name, write `<!-- #" + word + " -->`.")
                        .orElse("Write `<!-- #" + id + " -->` after it, or run `./workleaf ids --write`."));
        String text = block.insertInsideComment() ? " #" + id : " <!-- #" + id + " -->";
        problems.add(intended.isPresent() ? missing : missing.withFix(Edit.insert(block.insertAt(), text)));
        return id;
    }

    /**
     * The value in an option's comment. Reports an option without one, and assigns one.
     *
     * @param usedValues the values of the other options, each with the last number appended to it; the new one is added
     */
    Comment.Value optionValue(ParsedBlock block, Span option, String label, Map<String, Integer> usedValues) {
        if (!block.values().isEmpty()) {
            comments.markUsed(block.values().get(0).span());
            return block.values().get(0);
        }
        Optional<Comment.Names> name = nameInPlaceOfValue(block);
        String newValue = name.map(names -> names.names().get(0).id()).orElseGet(() -> unique(Slugifier.optionValue(label), usedValues));
        usedValues.putIfAbsent(newValue, 1);
        Comment.Value value = new Comment.Value(newValue, List.of(), option);
        if (MalformedComments.in(block.masked())) {
            return value;
        }
        Optional<String> intended = name.isPresent() ? Optional.empty() : nameInRemark(block);
        String word = intended.orElse(newValue);
        Diagnostic missing = Diagnostic.error("missing-value", file, option, "this option has no value",
                "The value is what is saved when a reader chooses it, so that the answer survives a change of wording.\n"
                        + name.map(names -> "Options take `=" + word + "`, not `#" + word + "`: write")
                        .or(() -> intended.map(remark -> "If `" + remark + "` is meant as its value, write")).orElse("Write")
                        + " `<!-- =" + word + " -->`" + (name.isPresent() || intended.isPresent() ? "" : " after it")
                        + (intended.isPresent() ? "." : ", or run `./workleaf ids --write`."));
        name.ifPresent(names -> names.names().forEach(n -> comments.markUsed(n.span())));
        Edit edit = name.map(names -> new Edit(names.span(), "<!-- =" + word + " -->"))
                .orElse(Edit.insert(block.end(), " <!-- =" + word + " -->"));
        problems.add(intended.isPresent() ? missing : missing.withFix(edit));
        return value;
    }

    /** A name after an option without blanks, where a value is expected. */
    private Optional<Comment.Names> nameInPlaceOfValue(ParsedBlock block) {
        if (!block.blanks().isEmpty() || block.names().size() != 1) {
            return Optional.empty();
        }
        Comment.Name name = block.names().get(0);
        return comments.in(block.span().start(), block.span().end()).stream()
                .filter(comment -> comment instanceof Comment.Names names && names.names().contains(name)
                        && file.text().substring(comment.span().start(), comment.span().end())
                                .matches("<!--\\s*#" + name.id() + "\\s*-->"))
                .map(Comment.Names.class::cast).findFirst();
    }

    /** A remark that could be the missing name; it is marked as used, so that it is mentioned only once. */
    private Optional<String> nameInRemark(ParsedBlock block) {
        for (Span remark : block.remarks()) {
            Optional<String> name = CommentCorrector.bareName(file.text().substring(remark.start(), remark.end()));
            if (name.isPresent()) {
                comments.markUsed(remark);
                return name;
            }
        }
        return Optional.empty();
    }

    private String unique(String id) {
        String name = id;
        while (ids.containsKey(name) || reserved.contains(name)) {
            name = id + "-" + lastSuffixes.merge(id, 2, (n, first) -> n + 1);
        }
        return name;
    }

    private static String unique(String value, Map<String, Integer> usedValues) {
        String name = value;
        while (usedValues.containsKey(name)) {
            name = value + "-" + usedValues.merge(value, 1, Integer::sum);
        }
        return name;
    }
}

package org.workleaf.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.workleaf.check.AnswersLock.Entry;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Nobody's answer is lost: each registered name is still in the guide, or was renamed or retired there, with its type. */
final class AnswersAreKept {

    private record Placed(Page page, Worksheet worksheet) {}

    private final SourceFile lock;
    private final Guide guide;
    private final Map<String, Placed> worksheets = new HashMap<>();
    private final Set<String> retired = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private AnswersAreKept(SourceFile lock, Guide guide) {
        this.lock = lock;
        this.guide = guide;
        for (Page page : guide.pages()) {
            retired.addAll(page.retired());
            for (Worksheet worksheet : page.worksheets()) {
                worksheet.was().ifPresent(was -> worksheets.putIfAbsent(was, new Placed(page, worksheet)));
            }
        }
        for (Page page : guide.pages()) {
            page.worksheets().forEach(worksheet -> worksheets.put(worksheet.id(), new Placed(page, worksheet)));
        }
    }

    static List<Diagnostic> check(Path root, Guide guide) throws IOException {
        Path file = root.resolve(AnswersLock.PATH);
        if (!Files.exists(file)) {
            return guide.worksheets().isEmpty() ? List.of() : List.of(Diagnostic.warning("answers-lock",
                    new SourceFile(AnswersLock.PATH, ""), Span.at(0), "the registry of answers is missing",
                    "Run `./workleaf ids --write` and commit the file: it notices when a change would lose readers' answers."));
        }
        SourceFile lock = new SourceFile(AnswersLock.PATH, Files.readString(file, StandardCharsets.UTF_8));
        return new AnswersAreKept(lock, guide).check();
    }

    private List<Diagnostic> check() {
        List<Entry> entries = AnswersLock.read(lock, found);
        entries.forEach(this::check);
        checkRetired();
        tellNew(entries);
        return found;
    }

    private void check(Entry entry) {
        Placed placed = worksheets.get(entry.worksheet());
        if (retired.contains(entry.worksheet()) && placed == null) {
            return;
        }
        if (placed == null) {
            if (entry.field().isEmpty()) {
                found.add(Diagnostic.error("lost-answer", lock, entry.span(),
                        "the " + entry.type() + " “" + entry.wording() + "” is gone: whoever filled it in would lose all its answers",
                        "If it has a new name, say so: `<!-- " + entry.type() + ": new-name was:" + entry.worksheet() + " -->`.\n"
                                + "If it is gone for good, leave `<!-- retired: " + entry.worksheet() + " -->` on a page, outside any worksheet."));
            }
        } else if (entry.field().isPresent()) {
            checkField(entry, entry.field().get(), placed);
        }
    }

    private void checkField(Entry entry, String id, Placed placed) {
        Worksheet worksheet = placed.worksheet();
        Optional<Field> field = worksheet.answers().filter(f -> f.id().equals(id)).findFirst()
                .or(() -> worksheet.answers().filter(f -> f.was().filter(id::equals).isPresent()).findFirst());
        if (field.isEmpty()) {
            if (!worksheet.retired().contains(id)) {
                found.add(Diagnostic.error("lost-answer", placed.page().source(), worksheet.span(),
                                "“" + worksheet.title() + "” has lost its field `" + id + "`: whoever answered “" + entry.wording()
                                        + "” would lose the answer",
                                "If the field has a new name, say so behind it: `<!-- #" + renamed(entry, worksheet) + " was:#" + id
                                        + " -->`.\nIf it is gone for good, leave `<!-- retired: #" + id + " -->` in the worksheet.")
                        .withNote(lock, entry.span(), "registered here"));
            }
        } else if (!field.get().type().equals(entry.type())) {
            found.add(Diagnostic.error("changed-type", placed.page().source(), field.get().span(),
                            "`" + id + "` was of the type " + entry.type() + " and is now of the type " + field.get().type()
                                    + ": answers already given would not fit",
                            "Give the new field a new name, and leave `<!-- retired: #" + id + " -->` in the worksheet.")
                    .withNote(lock, entry.span(), "registered here"));
        } else {
            checkValues(entry, field.get(), placed);
        }
    }

    private void checkValues(Entry entry, Field field, Placed placed) {
        Set<String> known = new HashSet<>(AnswersLock.values(field));
        if (field instanceof Choice choice) {
            choice.options().forEach(option -> option.was().ifPresent(known::add));
        }
        List<String> lost = entry.values().stream().filter(value -> !known.contains(value)
                && !placed.worksheet().retired().contains(field.id() + "=" + value)).toList();
        for (String value : lost) {
            found.add(Diagnostic.error("lost-option", placed.page().source(), field.span(),
                            "“" + entry.wording() + "” has lost its option `" + value + "`: whoever chose it would lose the answer",
                            "If the option has a new value, say so behind it: `<!-- =new-value was:=" + value + " -->`.\n"
                                    + "If it is gone for good, leave `<!-- retired: #" + field.id() + "=" + value + " -->` in the worksheet.")
                    .withNote(lock, entry.span(), "registered here"));
        }
    }

    /** The new field that the lost one most likely became. */
    private String renamed(Entry entry, Worksheet worksheet) {
        Set<String> registered = new HashSet<>();
        for (Entry other : AnswersLock.read(lock, new ArrayList<>())) {
            if (other.worksheet().equals(entry.worksheet())) {
                other.field().ifPresent(registered::add);
            }
        }
        return worksheet.answers().filter(f -> f.type().equals(entry.type()) && !registered.contains(f.id()))
                .map(Field::id).findFirst().orElse("new-name");
    }

    private void checkRetired() {
        for (Page page : guide.pages()) {
            for (Worksheet worksheet : page.worksheets()) {
                worksheet.fields().stream().filter(field -> worksheet.retired().contains(field.id()))
                        .forEach(field -> found.add(Diagnostic.error("reused-id", page.source(), field.span(),
                                "`" + field.id() + "` was retired and is used again",
                                "Old answers to another question would turn up in this field. Give it a new name.")));
                if (retired.contains(worksheet.id())) {
                    found.add(Diagnostic.error("reused-id", page.source(), worksheet.span(),
                            "`" + worksheet.id() + "` was retired and is used again",
                            "Old answers would turn up in this worksheet. Give it a new name."));
                }
            }
        }
    }

    private void tellNew(List<Entry> entries) {
        Map<String, Entry> now = AnswersLock.of(guide);
        for (Entry entry : entries) {
            Entry current = now.get(entry.key());
            if (current != null && entry.values().containsAll(current.values())) {
                now.remove(entry.key());
            }
        }
        Map<String, List<String>> byWorksheet = new TreeMap<>();
        now.values().forEach(entry -> byWorksheet.computeIfAbsent(entry.worksheet(), w -> new ArrayList<>())
                .add(entry.field().map(f -> "`" + f + "`").orElse("the worksheet itself")));
        byWorksheet.forEach((id, names) -> {
            Placed placed = worksheets.get(id);
            found.add(Diagnostic.warning("new-field", placed.page().source(), placed.worksheet().span(),
                    "not yet in the registry of answers: " + String.join(", ", names),
                    "Run `./workleaf ids --write` and commit `" + AnswersLock.PATH + "`, or leave it to whoever merges the change."));
        });
    }
}

package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.check.AnswersLockfile.Entry;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** No answers get lost: each registered name is still in the guide with the same type, or was renamed or retired there. */
final class AnswersAreNotLost {

    private record Placed(Page page, Worksheet worksheet) {}

    private final SourceFile lock;
    private final Guide guide;
    private final List<Diagnostic> found;
    private final List<Entry> entries;
    private final UnregisteredPreviousNames unregistered;
    private final Map<String, Placed> worksheets;
    private final Map<String, Placed> drafts;
    private final Map<Worksheet, Map<String, Field>> successors = new IdentityHashMap<>();
    private final Set<String> retired = new HashSet<>();
    private final Set<String> lost = new HashSet<>();

    private AnswersAreNotLost(SourceFile lock, Guide guide, List<Diagnostic> found) {
        this.lock = lock;
        this.guide = guide;
        this.found = found;
        this.entries = AnswersLockfile.read(lock, found);
        this.unregistered = new UnregisteredPreviousNames(guide, entries);
        this.worksheets = byName(guide.pages());
        this.drafts = byName(guide.drafts());
        guide.pages().forEach(page -> page.retired().forEach(former -> retired.add(former.name())));
    }

    /** The worksheet that was renamed from a name comes before one that uses this name now. */
    private static Map<String, Placed> byName(List<Page> pages) {
        List<Placed> all = pages.stream().flatMap(page -> page.worksheets().stream().map(sheet -> new Placed(page, sheet))).toList();
        Map<String, Placed> byName = new HashMap<>();
        all.forEach(placed -> placed.worksheet().was().forEach(former -> byName.putIfAbsent(former.name(), placed)));
        all.forEach(placed -> byName.putIfAbsent(placed.worksheet().id(), placed));
        return byName;
    }

    static List<Diagnostic> check(Path root, Guide guide) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        Optional<SourceFile> lock = AnswersLockfile.file(root, found);
        if (lock.isPresent()) {
            new AnswersAreNotLost(lock.get(), guide, found).check();
        } else if (!guide.worksheets().isEmpty()) {
            found.add(Diagnostic.warning("answers-lock", new SourceFile(AnswersLockfile.PATH, ""), Span.at(0),
                    "the registry of answers is missing",
                    "Run `./workleaf ids --write` and commit the file. With it, the check reports changes that would lose readers' answers."));
        }
        return found;
    }

    private void check() {
        entries.forEach(this::check);
        found.addAll(unregistered.remaining());
        reportNew();
    }

    private void check(Entry entry) {
        Placed placed = worksheets.get(entry.worksheet());
        if (placed != null) {
            entry.field().ifPresent(id -> checkField(entry, id, placed));
        } else if (!retired.contains(entry.worksheet()) && lost.add(entry.worksheet())) {
            lostWorksheet(entry);
        }
    }

    private void lostWorksheet(Entry entry) {
        String id = entry.worksheet();
        String kind = entry.field().isPresent() ? "worksheet" : entry.type();
        String name = kind + " " + (entry.field().isPresent() ? "`" + id + "`" : "“" + entry.wording() + "”");
        String harm = "readers who filled it in would lose all their answers";
        Placed draft = drafts.get(id);
        if (draft != null) {
            found.add(Diagnostic.error("lost-answer", draft.page().source(), draft.worksheet().span(),
                            "the " + name + " is on a draft, which is not published: " + harm,
                            "Remove `draft: true` at the top of the page.\n"
                                    + "If the " + kind + " is gone for good, write `<!-- retired: " + id + " -->` on a published page.")
                    .withNote(lock, entry.span(), "registered here"));
            return;
        }
        String message = "the " + name + " is gone: " + harm;
        Optional<RemovedFieldTraceFinder.Trace> trace = RemovedFieldTraceFinder.ofWorksheet(id, entries, guide);
        if (trace.isPresent()) {
            found.add(Diagnostic.error("lost-answer", trace.get().page().source(), trace.get().span(), message,
                            "What remains of it is here, but isn't read as one. It starts with `<!-- worksheet: " + id
                                    + " -->` on a line of its own and ends with `<!-- end -->`.")
                    .withNote(lock, entry.span(), "registered here"));
            return;
        }
        found.add(unregistered.misspelled("lost-answer", "", id, message).map(problem -> problem.withNote(lock, entry.span(), "registered here"))
                .orElseGet(() -> Diagnostic.error("lost-answer", lock, entry.span(), message,
                        "If it has a new name, declare it: `<!-- " + kind + ": new-name was:" + id + " -->`.\n"
                                + "If it is gone for good, write `<!-- retired: " + id + " -->` on a page, outside any worksheet.")));
    }

    private void checkField(Entry entry, String id, Placed placed) {
        Worksheet worksheet = placed.worksheet();
        Field successor = successors.computeIfAbsent(worksheet, AnswersAreNotLost::successors).get(id);
        if (successor != null) {
            checkType(entry, id, successor, placed);
        } else if (!CurrentAndPreviousNames.has(id, worksheet.retired()) && !RemovedFieldTraceFinder.isNamedIn(placed.page(), worksheet, "#" + id) && lost.add(worksheet.id() + "#" + id)) {
            lostField(entry, id, placed);
        }
    }

    /** The field that has the answers of each name: the one renamed from it, otherwise the one that has this name now. */
    private static Map<String, Field> successors(Worksheet worksheet) {
        List<Field> fields = worksheet.fields();
        Map<String, Field> successors = new HashMap<>();
        fields.forEach(field -> field.was().forEach(former -> successors.putIfAbsent(former.name(), field)));
        fields.forEach(field -> successors.putIfAbsent(field.id(), field));
        return successors;
    }

    private void lostField(Entry entry, String id, Placed placed) {
        Worksheet worksheet = placed.worksheet();
        String message = "“" + worksheet.title() + "” has lost its field `" + id + "`: readers who answered “" + entry.wording()
                + "” would lose the answer";
        found.add(unregistered.misspelled("lost-answer", entry.worksheet() + "#", id, message)
                .orElseGet(() -> Diagnostic.error("lost-answer", placed.page().source(), worksheet.span(), message,
                        "If the field has a new name, declare it after the field: `" + renamed(entry, worksheet) + "`.\n"
                                + "If it is gone for good, write `<!-- retired: #" + id + " -->` in the worksheet."))
                .withNote(lock, entry.span(), "registered here"));
    }

    /** The comment to write after the most likely successor of a lost field: a new field, or one that was renamed before. */
    private String renamed(Entry lostField, Worksheet worksheet) {
        Set<String> registered = entries.stream().filter(entry -> CurrentAndPreviousNames.of(worksheet).contains(entry.worksheet()))
                .flatMap(entry -> entry.field().stream()).collect(Collectors.toSet());
        List<Field> alike = worksheet.answers().filter(field -> field.type().equals(lostField.type())).toList();
        String names = alike.stream().filter(field -> field.was().isEmpty() && !registered.contains(field.id())).findFirst()
                .or(() -> alike.stream().filter(field -> !field.was().isEmpty()).findFirst())
                .map(field -> String.join(" was:#", CurrentAndPreviousNames.of(field))).orElse("new-name");
        return "<!-- #" + names + " was:#" + lostField.field().orElseThrow() + " -->";
    }

    private void checkType(Entry entry, String id, Field field, Placed placed) {
        if (field.type().equals(entry.type())) {
            checkValues(entry, id, field, placed);
            return;
        }
        String renamed = field.id().equals(id) ? "Give the new field a new name" : "Remove `was:#" + id + "`, because this is a new question";
        found.add(Diagnostic.error("changed-type", placed.page().source(), field.span(),
                        "`" + id + "` had the type " + entry.type() + " and now has the type " + field.type()
                                + ": existing answers would not fit",
                        renamed + ", and write `<!-- retired: #" + id + " -->` in the worksheet.")
                .withNote(lock, entry.span(), "registered here"));
    }

    private void checkValues(Entry entry, String id, Field field, Placed placed) {
        List<String> values = AnswersLockfile.values(field);
        if (values.containsAll(entry.values())) {
            return;
        }
        Set<String> known = new HashSet<>(values);
        if (field instanceof Choice choice) {
            choice.options().forEach(option -> option.was().forEach(former -> known.add(former.name())));
        }
        entry.values().stream().filter(value -> !known.contains(value))
                .filter(value -> CurrentAndPreviousNames.of(field).stream()
                        .noneMatch(name -> CurrentAndPreviousNames.has(name + "=" + value, placed.worksheet().retired())))
                .filter(value -> lost.add(placed.worksheet().id() + "#" + field.id() + "=" + value))
                .forEach(value -> lostOption(entry, id, value, field, placed));
    }

    private void lostOption(Entry entry, String id, String value, Field field, Placed placed) {
        String message = "“" + entry.wording() + "” has lost its option `" + value + "`: readers who chose it would lose the answer";
        String howToRestore = field instanceof Choice
                ? "If the option has a new value, declare it after the option: `<!-- =new-value was:=" + value + " -->`.\n"
                : "Draw its circle again.\n";
        found.add(unregistered.misspelled("lost-option", entry.worksheet() + "#" + id + "=", value, message)
                .orElseGet(() -> Diagnostic.error("lost-option", placed.page().source(), field.span(), message,
                        howToRestore + "If it is gone for good, write `<!-- retired: #" + field.id() + "=" + value + " -->` in the worksheet."))
                .withNote(lock, entry.span(), "registered here"));
    }

    private void reportNew() {
        Map<String, Entry> now = AnswersLockfile.of(guide);
        for (Entry entry : entries) {
            Entry current = now.get(entry.key());
            if (current != null && entry.values().containsAll(current.values())) {
                now.remove(entry.key());
            }
        }
        if (now.isEmpty()) {
            return;
        }
        Map<String, List<String>> names = new TreeMap<>();
        new TreeMap<>(now).values().forEach(entry -> names.computeIfAbsent(entry.worksheet(), w -> new ArrayList<>())
                .add(entry.field().orElse("")));
        guide.pages().forEach(page -> page.worksheets().forEach(worksheet ->
                Stream.ofNullable(names.remove(worksheet.id())).forEach(fieldIds -> reportNew(page, worksheet, fieldIds))));
    }

    /** Leaves out names that aren't written on the page: they were generated for fields without a name, which are reported already. */
    private void reportNew(Page page, Worksheet worksheet, List<String> names) {
        String written = names.stream().filter(name -> name.isEmpty() || page.source().text().contains("#" + name))
                .map(name -> name.isEmpty() ? "the worksheet itself" : "`" + name + "`").collect(Collectors.joining(", "));
        if (!written.isEmpty()) {
            found.add(Diagnostic.warning("new-field", page.source(), worksheet.span(), "not yet in the registry of answers: " + written,
                    "Run `./workleaf ids --write` and commit `" + AnswersLockfile.PATH + "`, or leave it to the person who merges the change."));
        }
    }
}

package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workleaf.check.AnswersLockfile.Entry;
import org.workleaf.comments.PreviousName;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Finds previous and retired names in a guide's comments that were never registered: most likely they are misspelled. */
final class UnregisteredPreviousNames {

    /**
     * A name that was never registered.
     *
     * @param scope  the prefix within which it is unique: empty for a worksheet, {@code sheet#} for a field, {@code sheet#field=} for an option
     * @param prefix what is written before the name in its comment
     */
    private record Unregistered(String scope, String prefix, String name, SourceFile file, Span span) {}

    private final List<Entry> entries;
    private final Set<String> registered = new HashSet<>();
    private final List<Unregistered> unregistered = new ArrayList<>();

    UnregisteredPreviousNames(Guide guide, List<Entry> entries) {
        this.entries = entries;
        for (Page page : guide.pages()) {
            page.retired().forEach(former -> recordIfUnregistered(List.of(""), "", former.name(), former, page));
            page.worksheets().forEach(worksheet -> recordIfUnregistered(worksheet, page));
        }
    }

    private void recordIfUnregistered(Worksheet worksheet, Page page) {
        worksheet.was().forEach(former -> recordIfUnregistered(List.of(""), "", former.name(), former, page));
        if (!CurrentAndPreviousNames.hasRenamedOrRetired(worksheet)) {
            return;
        }
        List<String> sheets = CurrentAndPreviousNames.of(worksheet).stream().map(name -> name + "#").toList();
        for (Field field : worksheet.fields()) {
            field.was().forEach(former -> recordIfUnregistered(sheets, "#", former.name(), former, page));
            if (field instanceof Choice choice) {
                List<String> scopes = optionScopes(sheets, CurrentAndPreviousNames.of(field));
                choice.options().stream().flatMap(option -> option.was().stream())
                        .forEach(former -> recordIfUnregistered(scopes, "=", former.name(), former, page));
            }
        }
        for (PreviousName former : worksheet.retired()) {
            int equals = former.name().indexOf('=');
            if (equals < 0) {
                recordIfUnregistered(sheets, "#", former.name(), former, page);
            } else {
                String id = former.name().substring(0, equals);
                List<String> names = worksheet.fields().stream().map(CurrentAndPreviousNames::of).filter(all -> all.contains(id)).findFirst()
                        .orElse(List.of(id));
                recordIfUnregistered(optionScopes(sheets, names), "#" + id + "=", former.name().substring(equals + 1), former, page);
            }
        }
    }

    private static List<String> optionScopes(List<String> sheets, List<String> fields) {
        return sheets.stream().flatMap(sheet -> fields.stream().map(field -> sheet + field + "=")).toList();
    }

    private void recordIfUnregistered(List<String> scopes, String prefix, String name, PreviousName former, Page page) {
        if (registered.isEmpty()) { // most guides have no earlier names to look up
            entries.forEach(this::register);
        }
        if (scopes.stream().noneMatch(scope -> registered.contains(scope + name))) {
            // A column is a field of every row of its table, but its comment is written once.
            if (unregistered.stream().noneMatch(each -> each.file() == page.source() && each.span().equals(former.span()))) {
                scopes.forEach(scope -> unregistered.add(new Unregistered(scope, prefix, name, page.source(), former.span())));
            }
        }
    }

    private void register(Entry entry) {
        String key = entry.key();
        registered.add(entry.worksheet());
        registered.add(key);
        entry.values().forEach(value -> registered.add(key + "=" + value));
    }

    /**
     * An error at the unregistered name that is most likely a misspelling of a lost one; empty if there is none.
     *
     * @param scope   the scope of the lost name
     * @param name    the registered name that is lost
     * @param message what is lost
     */
    Optional<Diagnostic> misspelled(String code, String scope, String name, String message) {
        Optional<Unregistered> meant = unregistered.stream()
                .filter(each -> each.scope().equals(scope) && SpellingSuggestion.forWord(each.name(), Set.of(name)).isPresent()).findFirst();
        meant.ifPresent(each -> unregistered.removeIf(other -> other.file() == each.file() && other.span().equals(each.span())));
        return meant.map(each -> Diagnostic.error(code, each.file(), each.span(), message,
                "`" + each.prefix() + each.name() + "` was never registered. Did you mean `" + each.prefix() + name + "`?"));
    }

    /** Warnings for all names that {@link #misspelled} has not reported. */
    List<Diagnostic> remaining() {
        return unregistered.stream().map(each -> Diagnostic.warning("unused-id", each.file(), each.span(),
                "there was never anything with the name `" + each.prefix() + each.name() + "`",
                "If it is misspelled, write it as in `" + AnswersLockfile.PATH + "`. If it was never published, remove it."))
                .distinct().toList();
    }
}

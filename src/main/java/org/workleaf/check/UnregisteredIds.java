package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workleaf.check.AnswersLock.Entry;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.Suggestion;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.PreviousName;
import org.workleaf.worksheet.Worksheet;

/** The earlier names in a guide's comments under which nothing was ever registered: most likely they are misspelt. */
final class UnregisteredIds {

    /**
     * One of them.
     *
     * @param scope what the name is unique in: nothing for a worksheet, {@code sheet#} for a field, {@code sheet#field=} for an option
     * @param shown what stands in front of the name in its comment
     */
    private record Stray(String scope, String shown, String name, SourceFile file, Span span) {}

    private final List<Entry> entries;
    private final Set<String> registered = new HashSet<>();
    private final List<Stray> strays = new ArrayList<>();

    UnregisteredIds(Guide guide, List<Entry> entries) {
        this.entries = entries;
        for (Page page : guide.pages()) {
            page.retired().forEach(former -> look(List.of(""), "", former.name(), former, page));
            page.worksheets().forEach(worksheet -> look(worksheet, page));
        }
    }

    private void look(Worksheet worksheet, Page page) {
        worksheet.was().forEach(former -> look(List.of(""), "", former.name(), former, page));
        if (!NameHistory.areIn(worksheet)) {
            return;
        }
        List<String> sheets = NameHistory.of(worksheet).stream().map(name -> name + "#").toList();
        for (Field field : worksheet.fields()) {
            field.was().forEach(former -> look(sheets, "#", former.name(), former, page));
            if (field instanceof Choice choice) {
                List<String> scopes = options(sheets, NameHistory.of(field));
                choice.options().stream().flatMap(option -> option.was().stream())
                        .forEach(former -> look(scopes, "=", former.name(), former, page));
            }
        }
        for (PreviousName former : worksheet.retired()) {
            int equals = former.name().indexOf('=');
            if (equals < 0) {
                look(sheets, "#", former.name(), former, page);
            } else {
                String id = former.name().substring(0, equals);
                List<String> names = worksheet.fields().stream().map(NameHistory::of).filter(all -> all.contains(id)).findFirst()
                        .orElse(List.of(id));
                look(options(sheets, names), "#" + id + "=", former.name().substring(equals + 1), former, page);
            }
        }
    }

    private static List<String> options(List<String> sheets, List<String> fields) {
        return sheets.stream().flatMap(sheet -> fields.stream().map(field -> sheet + field + "=")).toList();
    }

    private void look(List<String> scopes, String shown, String name, PreviousName former, Page page) {
        if (registered.isEmpty()) { // most guides have no earlier names to look up
            entries.forEach(this::register);
        }
        if (scopes.stream().noneMatch(scope -> registered.contains(scope + name))) {
            // The same column stands in every row of its table, and is one stray all the same.
            if (strays.stream().noneMatch(stray -> stray.file() == page.source() && stray.span().equals(former.span()))) {
                scopes.forEach(scope -> strays.add(new Stray(scope, shown, name, page.source(), former.span())));
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
     * Tells of something lost, at the place where it was most likely misspelt, if there is one.
     *
     * @param scope   as for a stray
     * @param name    the registered name that is lost
     * @param message what is lost
     */
    Optional<Diagnostic> misspelt(String code, String scope, String name, String message) {
        Optional<Stray> meant = strays.stream()
                .filter(stray -> stray.scope().equals(scope) && Suggestion.forWord(stray.name(), Set.of(name)).isPresent()).findFirst();
        meant.ifPresent(stray -> strays.removeIf(other -> other.file() == stray.file() && other.span().equals(stray.span())));
        return meant.map(stray -> Diagnostic.error(code, stray.file(), stray.span(), message,
                "`" + stray.shown() + stray.name() + "` was never registered. Did you mean `" + stray.shown() + name + "`?"));
    }

    /** Those that are nobody's misspelt name. */
    List<Diagnostic> rest() {
        return strays.stream().map(stray -> Diagnostic.warning("unused-id", stray.file(), stray.span(),
                "nothing was ever registered under `" + stray.shown() + stray.name() + "`",
                "If it is misspelt, write it as it stands in `" + AnswersLock.PATH + "`. If it was never published, take it away."))
                .distinct().toList();
    }
}

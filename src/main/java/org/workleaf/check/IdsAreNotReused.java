package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workleaf.comments.PreviousName;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** A name that was renamed or retired has at most one successor and isn't used for anything else. */
final class IdsAreNotReused {

    /**
     * A place in a source file that uses or declares a name.
     *
     * @param owner the current name of what is at this place; empty if it is retired
     */
    private record Claim(String name, String owner, SourceFile file, Span span) {

        static List<Claim> of(List<PreviousName> names, String owner, SourceFile file) {
            return names.stream().map(name -> new Claim(name.name(), owner, file, name.span())).toList();
        }
    }

    private final String kind;
    private final String help;
    private final List<Diagnostic> found;

    /**
     * @param kind what has the names: a worksheet, a field, an option
     * @param help the help for a name that is used again
     */
    private IdsAreNotReused(String kind, String help, List<Diagnostic> found) {
        this.kind = kind;
        this.help = help;
        this.found = found;
    }

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        worksheets(guide, found);
        for (Page page : guide.pages()) {
            for (Worksheet worksheet : page.worksheets()) {
                if (CurrentAndPreviousNames.hasRenamedOrRetired(worksheet)) {
                    fields(worksheet, page.source(), found);
                    worksheet.fields().forEach(field -> options(field, worksheet, page.source(), found));
                }
            }
        }
        // A column is a field of every row of its table.
        return found.stream().distinct().toList();
    }

    private static void worksheets(Guide guide, List<Diagnostic> found) {
        new IdsAreNotReused("worksheet", "Old answers would appear in this worksheet. Give it a new name.", found).check(
                claims(guide, page -> page.worksheets().stream()
                        .map(sheet -> new Claim(sheet.id(), sheet.id(), page.source(), sheet.span()))),
                claims(guide, page -> page.worksheets().stream()
                        .flatMap(sheet -> Claim.of(sheet.was(), sheet.id(), page.source()).stream())),
                claims(guide, page -> Claim.of(page.retired(), "", page.source()).stream()));
    }

    private static List<Claim> claims(Guide guide, Function<Page, Stream<Claim>> ofPage) {
        return guide.pages().stream().flatMap(ofPage).toList();
    }

    private static void fields(Worksheet worksheet, SourceFile file, List<Diagnostic> found) {
        List<Field> fields = worksheet.fields();
        new IdsAreNotReused("field", "Old answers to another question would appear in this field. Give it a new name.", found).check(
                fields.stream().map(field -> new Claim(field.id(), field.id(), file, field.span())).toList(),
                fields.stream().flatMap(field -> Claim.of(field.was(), field.id(), file).stream()).toList(),
                Claim.of(worksheet.retired(), "", file));
    }

    private static void options(Field field, Worksheet worksheet, SourceFile file, List<Diagnostic> found) {
        List<Claim> now = new ArrayList<>();
        List<Claim> was = new ArrayList<>();
        if (field instanceof Choice choice) {
            for (Choice.Option option : choice.options()) {
                now.add(new Claim(option.value(), option.value(), file, option.span()));
                was.addAll(Claim.of(option.was(), option.value(), file));
            }
        } else {
            AnswersLockfile.values(field).forEach(value -> now.add(new Claim(value, value, file, field.span())));
        }
        List<Claim> retired = new ArrayList<>();
        for (String name : CurrentAndPreviousNames.of(field)) {
            worksheet.retired().stream().filter(former -> former.name().startsWith(name + "="))
                    .forEach(former -> retired.add(new Claim(former.name().substring(name.length() + 1), "", file, former.span())));
        }
        new IdsAreNotReused("option", "Old answers would count as this option, which their readers did not choose. Give it a new value.", found)
                .check(now, was, retired);
    }

    private void check(List<Claim> now, List<Claim> was, List<Claim> retired) {
        Map<String, Claim> retiredNames = new HashMap<>();
        retired.forEach(claim -> retiredNames.putIfAbsent(claim.name(), claim));
        Map<String, Claim> renamed = new HashMap<>();
        for (Claim claim : was) {
            Claim first = renamed.putIfAbsent(claim.name(), claim);
            if (retiredNames.containsKey(claim.name())) {
                error(claim, "`" + claim.name() + "` is retired, but `" + claim.owner() + "` has `was:" + claim.name() + "`",
                        "It can't be both: remove one of the two.", retiredNames.get(claim.name()), "retired here");
            } else if (first != null && !first.owner().equals(claim.owner())) {
                error(claim, "two " + kind + "s declare that they were renamed from `" + claim.name() + "`",
                        "Old answers can move to only one of them. Keep the `was:` at the one that still means the same.", first, "declared here too");
            }
        }
        for (Claim claim : now) {
            if (retiredNames.containsKey(claim.name())) {
                error(claim, "`" + claim.name() + "` was retired and is used again", help, retiredNames.get(claim.name()), "retired here");
            } else if (renamed.containsKey(claim.name())) {
                Claim successor = renamed.get(claim.name());
                error(claim, "`" + claim.name() + "` was renamed to `" + successor.owner() + "` and is used again", help, successor, "renamed here");
            }
        }
    }

    private void error(Claim claim, String message, String help, Claim other, String label) {
        found.add(Diagnostic.error("reused-id", claim.file(), claim.span(), message, help).withNote(other.file(), other.span(), label));
    }
}

package org.workleaf.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.workleaf.comments.PreviousName;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/**
 * A translated worksheet has the names, field types and values of its original, so that answers stay when a reader changes the
 * language. While the translation is out of date, differences are only warnings: writers should not need to translate at once.
 */
final class TranslationsKeepIds {

    private static final String CODE = "translation-differs";

    private final Page page;
    private final Page original;
    private final Severity severity;
    private final List<Diagnostic> found = new ArrayList<>();

    private TranslationsKeepIds(Page page, Page original) {
        this.page = page;
        this.original = original;
        this.severity = page.frontMatter().translatedFrom().isPresent() && !TranslationsAreUpToDate.isUpToDate(page, original)
                ? Severity.WARNING : Severity.ERROR;
    }

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Guide translation : guide.translations()) {
            for (Page page : translation.pages()) {
                TranslationsAreUpToDate.original(page, guide)
                        .ifPresent(original -> found.addAll(new TranslationsKeepIds(page, original).check()));
            }
        }
        return found;
    }

    private List<Diagnostic> check() {
        Map<String, Worksheet> there = byId(original.worksheets());
        Map<String, Worksheet> here = byId(page.worksheets());
        page.worksheets().forEach(worksheet -> {
            if (there.containsKey(worksheet.id())) {
                compare(worksheet, there.get(worksheet.id()));
            } else {
                report(worksheet.span(), "`" + original.source().path() + "` has no worksheet `" + worksheet.id() + "`",
                        SpellingSuggestion.didYouMean(worksheet.id(), there.keySet()) + "A translation has the same names as its original.", null);
            }
        });
        original.worksheets().stream().filter(worksheet -> !here.containsKey(worksheet.id())).forEach(worksheet ->
                report(Span.at(page.frontMatter().end()), "the worksheet `" + worksheet.id() + "` is missing here",
                        "Copy it from `" + original.source().path() + "`, and translate the text between its comments.", worksheet.span()));
        return found;
    }

    private static Map<String, Worksheet> byId(List<Worksheet> worksheets) {
        return worksheets.stream().collect(Collectors.toMap(Worksheet::id, worksheet -> worksheet, (a, b) -> a, LinkedHashMap::new));
    }

    private void compare(Worksheet here, Worksheet there) {
        if (here.kind() != there.kind() || !here.options().equals(there.options())
                || !names(here.was()).equals(names(there.was()))) {
            report(here.span(), "this comment differs from the original",
                    "Copy it from `" + original.source().path() + "`: comments are not translated.", there.span());
        }
        Map<String, Field> fields = fields(there);
        fields(here).forEach((id, field) -> {
            if (fields.containsKey(id)) {
                compare(field, fields.get(id));
            } else {
                report(field.span(), "the original has no field `" + id + "`",
                        SpellingSuggestion.didYouMean(id, missing(fields, here)) + "A translation has the same names as its original.", there.span());
            }
        });
        for (String id : missing(fields, here)) {
            report(here.span(), "the field `" + id + "` is missing on this worksheet: “" + fields.get(id).label() + "”",
                    "Readers who answered it would not find it in this language. Translate it, and copy its comment unchanged.", fields.get(id).span());
        }
    }

    private static Map<String, Field> fields(Worksheet worksheet) {
        return worksheet.fields().stream().collect(Collectors.toMap(Field::id, field -> field, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> missing(Map<String, Field> there, Worksheet here) {
        Set<String> missing = new LinkedHashSet<>(there.keySet());
        missing.removeAll(fields(here).keySet());
        return missing;
    }

    private void compare(Field here, Field there) {
        Set<String> values = new LinkedHashSet<>(AnswersLockfile.values(here));
        if (!here.type().equals(there.type())) {
            report(here.span(), "`" + here.id() + "` has the type " + here.type() + " here, and the type " + there.type() + " in the original",
                    "Write it as in the original.", there.span());
        } else if (!same(values, AnswersLockfile.values(there))) {
            report(here.span(), "`" + here.id() + "` can be answered with " + list(values) + " here, and with "
                            + list(AnswersLockfile.values(there)) + " in the original",
                    "The values in the comments, such as `<!-- =me -->`, are not translated.", there.span());
        } else if (!names(here.was()).equals(names(there.was())) || !options(here).equals(options(there))) {
            report(here.span(), "`" + here.id() + "` has other previous names than in the original",
                    "Copy `was:` from the original.", there.span());
        }
    }

    /** Languages may order the options differently. */
    private static boolean same(Set<String> here, List<String> there) {
        return here.size() == there.size() && here.containsAll(there);
    }

    private static Set<String> names(List<PreviousName> previous) {
        return previous.stream().map(PreviousName::name).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> options(Field field) {
        return field instanceof Choice choice ? choice.options().stream()
                .collect(Collectors.toMap(Choice.Option::value, option -> names(option.was()), (a, b) -> a)) : Map.of();
    }

    private static String list(Iterable<String> values) {
        return "`" + String.join("`, `", values) + "`";
    }

    private void report(Span span, String message, String help, Span there) {
        Diagnostic problem = severity == Severity.ERROR ? Diagnostic.error(CODE, page.source(), span, message, help)
                : Diagnostic.warning(CODE, page.source(), span, message, help);
        found.add(there == null ? problem : problem.withNote(original.source(), there, "in the original"));
    }
}

package org.workleaf.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workleaf.comments.PreviousName;
import org.workleaf.comments.WorksheetKind;
import org.workleaf.comments.WorksheetOptions;
import org.workleaf.guide.Page;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/**
 * A worksheet as templates read it.
 *
 * @param is          {@code {checklist: true}} for a checklist
 * @param path        the address of its own page
 * @param page        the page that it is on
 * @param partners    how many people answer it; empty for one
 * @param card        the values of the two columns whose rows are put on a card, {@code say,hear}
 * @param fieldCount  the number that readers see as progress: the boxes of a checklist, the answers of any other worksheet
 * @param renamedFrom its previous ids
 * @param was         {@code new=old} for each previous name of a field, {@code field/new=field/old} for each previous value of an option
 * @param foreign     the language that it is written in, if that is not the language of the site around it
 */
public record WorksheetModel(
        String id, String kind, Map<String, Boolean> is, String title, String anchor, String path, PageLink page, Optional<String> repeat,
        Optional<Integer> partners, Optional<String> reveal, Optional<String> card, boolean isPrivate, Optional<Integer> minutes, int fieldCount,
        Optional<List<String>> renamedFrom, Optional<List<String>> was, List<WorksheetPartModel> parts, Optional<FallbackLanguage> foreign) {

    public static WorksheetModel of(Worksheet worksheet, Page page) {
        WorksheetOptions options = worksheet.options();
        String kind = worksheet.kind().keyword();
        return new WorksheetModel(worksheet.id(), kind, Map.of(kind, true), worksheet.title(), worksheet.anchor(),
                page.language().home() + worksheet.path(), new PageLink(page.title(), page.address().path(), Optional.empty()),
                options.repeat(), Optional.of(options.partners()).filter(partners -> partners > 1), options.reveal(), options.card(), options.isPrivate(),
                options.minutes(), fieldCount(worksheet), names(worksheet.was()), renamed(worksheet),
                worksheet.parts().stream().map(new WorksheetPartModelFactory(worksheet.id())::of).toList(), Optional.empty());
    }

    private static int fieldCount(Worksheet worksheet) {
        return worksheet.kind() == WorksheetKind.CHECKLIST
                ? (int) worksheet.fields().stream().filter(Checkbox.class::isInstance).count()
                : (int) worksheet.answers().count();
    }

    private static Optional<List<String>> renamed(Worksheet worksheet) {
        Set<String> renamed = new LinkedHashSet<>();
        for (Field field : worksheet.fields()) {
            field.was().forEach(was -> renamed.add(field.id() + "=" + was.name()));
            if (field instanceof Choice choice) {
                for (Choice.Option option : choice.options()) {
                    option.was().forEach(
                            was -> renamed.add(field.id() + "/" + option.value() + "=" + field.id() + "/" + was.name()));
                }
            }
        }
        return renamed.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(renamed));
    }

    /** Empty if there are none. */
    static Optional<List<String>> names(List<PreviousName> was) {
        return was.isEmpty() ? Optional.empty() : Optional.of(was.stream().map(PreviousName::name).toList());
    }

    WorksheetModel rewritten(LinkRewriter links) {
        return copy(links.id().apply(anchor), path, page, LinkRewriter.each(parts, part -> part.rewritten(links)), foreign);
    }

    /** This worksheet without a translation, on a page below the folder of another language. */
    WorksheetModel inOtherLanguage(String home, FallbackLanguage own) {
        return copy(anchor, home + path, new PageLink(page.title(), home + page.path(), page.foreign()), parts, Optional.of(own));
    }

    /** Equal for worksheets that differ only in their place in the guide. */
    public WorksheetModel withoutPlace() {
        return copy("", "", new PageLink("", "", Optional.empty()), parts, Optional.empty());
    }

    private WorksheetModel copy(String newAnchor, String newPath, PageLink newPage, List<WorksheetPartModel> newParts, Optional<FallbackLanguage> newForeign) {
        return new WorksheetModel(id, kind, is, title, newAnchor, newPath, newPage, repeat, partners, reveal, card, isPrivate, minutes, fieldCount,
                renamedFrom, was, newParts, newForeign);
    }
}

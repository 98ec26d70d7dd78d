package org.workleaf.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.workleaf.changes.WorksheetChange.NameChange;
import org.workleaf.comments.PreviousName;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.site.WorksheetModel;
import org.workleaf.worksheet.Worksheet;

/** Compares the worksheets of two versions of a guide, which are matched by id and by previous ids. */
final class WorksheetComparer {

    /** A worksheet with its page and its model. */
    private record Placed(Worksheet sheet, Page page, WorksheetModel model) {}

    private final Map<String, Placed> before;
    private final Map<String, Placed> after;
    private final Set<String> retired;

    private WorksheetComparer(Guide before, Guide after) {
        this.before = placed(before);
        this.after = placed(after);
        this.retired = after.pages().stream().flatMap(page -> page.retired().stream()).map(PreviousName::name).collect(Collectors.toSet());
    }

    /** @return the changed worksheets in the reading order of the later version, then the removed ones */
    static List<WorksheetChange> between(Guide before, Guide after) {
        return new WorksheetComparer(before, after).found();
    }

    private static Map<String, Placed> placed(Guide guide) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (Page page : guide.pages()) {
            for (Worksheet sheet : page.worksheets()) {
                // A change of the page's address is reported for the page; here only the worksheet itself is compared.
                placed.putIfAbsent(sheet.id(), new Placed(sheet, page, WorksheetModel.of(sheet, page).withoutPlace()));
            }
        }
        return placed;
    }

    private List<WorksheetChange> found() {
        List<WorksheetChange> found = new ArrayList<>();
        Map<String, Placed> removed = new LinkedHashMap<>(before);
        for (Placed now : after.values()) {
            Optional<Placed> old = earlier(now);
            old.ifPresent(placed -> removed.remove(placed.sheet().id()));
            if (old.isEmpty()) {
                found.add(change(ChangeKind.NEW, now, Optional.empty(), FieldIdChanges.of(now.sheet())));
            } else {
                compare(old.get(), now).ifPresent(found::add);
            }
        }
        removed.values().forEach(old -> found.add(change(retired.contains(old.sheet().id()) ? ChangeKind.RETIRED : ChangeKind.LOST, old,
                Optional.empty(), List.of())));
        return found;
    }

    private Optional<Placed> earlier(Placed now) {
        return Optional.ofNullable(before.get(now.sheet().id())).or(() -> now.sheet().was().stream().map(PreviousName::name)
                .filter(before::containsKey).filter(name -> !after.containsKey(name)).map(before::get).findFirst());
    }

    private static Optional<WorksheetChange> compare(Placed old, Placed now) {
        boolean renamed = !old.sheet().id().equals(now.sheet().id());
        boolean moved = !old.page().address().equals(now.page().address());
        List<NameChange> names = FieldIdChanges.between(old.sheet(), now.sheet());
        if (!renamed && !moved && names.isEmpty() && old.model().equals(now.model())) {
            return Optional.empty();
        }
        return Optional.of(change(renamed ? ChangeKind.RENAMED : moved ? ChangeKind.MOVED : ChangeKind.CHANGED, now,
                renamed ? Optional.of(old.sheet().id()) : Optional.empty(), names));
    }

    private static WorksheetChange change(ChangeKind kind, Placed placed, Optional<String> was, List<NameChange> names) {
        return new WorksheetChange(kind, placed.sheet().id(), was, placed.sheet().title(), placed.page().source().path(), names);
    }
}

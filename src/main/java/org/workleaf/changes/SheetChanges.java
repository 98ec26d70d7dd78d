package org.workleaf.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.workleaf.changes.SheetChange.NameChange;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.page.PageModel;
import org.workleaf.worksheet.Former;
import org.workleaf.worksheet.Worksheet;

/** The worksheets of two states of a guide, paired by id and by the ids that they say they had. */
final class SheetChanges {

    /** A sheet, the page that it stands on, and what templates get of it. */
    private record Placed(Worksheet sheet, Page page, Map<String, Object> model) {}

    private final Map<String, Placed> before;
    private final Map<String, Placed> after;
    private final Set<String> retired;

    private SheetChanges(Guide before, Guide after) {
        this.before = placed(before);
        this.after = placed(after);
        this.retired = after.pages().stream().flatMap(page -> page.retired().stream()).map(Former::name).collect(Collectors.toSet());
    }

    /** @return in the reading order of the later one, behind it what is gone */
    static List<SheetChange> between(Guide before, Guide after) {
        return new SheetChanges(before, after).found();
    }

    private static Map<String, Placed> placed(Guide guide) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (Page page : guide.pages()) {
            List<?> models = (List<?>) PageModel.of(page).get("worksheets");
            for (int i = 0; i < page.worksheets().size(); i++) {
                Map<String, Object> model = new LinkedHashMap<>();
                ((Map<?, ?>) models.get(i)).forEach((key, value) -> model.put((String) key, value));
                // Where it stands is told of the page; here only what is on the sheet counts.
                model.keySet().removeAll(List.of("page", "path", "anchor"));
                placed.putIfAbsent(page.worksheets().get(i).id(), new Placed(page.worksheets().get(i), page, model));
            }
        }
        return placed;
    }

    private List<SheetChange> found() {
        List<SheetChange> found = new ArrayList<>();
        Map<String, Placed> gone = new LinkedHashMap<>(before);
        for (Placed now : after.values()) {
            Optional<Placed> old = earlier(now);
            old.ifPresent(placed -> gone.remove(placed.sheet().id()));
            if (old.isEmpty()) {
                found.add(change(What.NEW, now, Optional.empty(), NameChanges.of(now.sheet())));
            } else {
                compare(old.get(), now).ifPresent(found::add);
            }
        }
        gone.values().forEach(old -> found.add(change(retired.contains(old.sheet().id()) ? What.RETIRED : What.LOST, old,
                Optional.empty(), List.of())));
        return found;
    }

    private Optional<Placed> earlier(Placed now) {
        return Optional.ofNullable(before.get(now.sheet().id())).or(() -> now.sheet().was().stream().map(Former::name)
                .filter(before::containsKey).filter(name -> !after.containsKey(name)).map(before::get).findFirst());
    }

    private static Optional<SheetChange> compare(Placed old, Placed now) {
        boolean renamed = !old.sheet().id().equals(now.sheet().id());
        boolean moved = !old.page().address().equals(now.page().address());
        List<NameChange> names = NameChanges.between(old.sheet(), now.sheet());
        if (!renamed && !moved && names.isEmpty() && old.model().equals(now.model())) {
            return Optional.empty();
        }
        return Optional.of(change(renamed ? What.RENAMED : moved ? What.MOVED : What.CHANGED, now,
                renamed ? Optional.of(old.sheet().id()) : Optional.empty(), names));
    }

    private static SheetChange change(What what, Placed placed, Optional<String> was, List<NameChange> names) {
        return new SheetChange(what, placed.sheet().id(), was, placed.sheet().title(), placed.page().source().path(), names);
    }
}

package org.workleaf.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.changes.WorksheetChange.NameChange;

/** Changes as people read them: for a terminal, or for a pull request. */
public final class ChangesReport {

    /** So many changed files of the look are named; a new guide's would be hundreds. */
    private static final int FILES = 12;

    /**
     * One line of it.
     *
     * @param code  a name or a file
     * @param to    what that became
     * @param words what readers read
     * @param more  our own words on it
     * @param below what belongs to it
     */
    private record Item(String what, String code, String to, String words, String more, List<Item> below) {}

    private final Changes changes;
    private final String since;
    private final List<String> pictures;
    private final String folder;

    /**
     * @param since    the revision compared with
     * @param pictures files with pictures of sheets; may be none
     * @param folder   where they lie
     */
    public ChangesReport(Changes changes, String since, List<String> pictures, String folder) {
        this.changes = changes;
        this.since = since;
        this.pictures = List.copyOf(pictures);
        this.folder = folder;
    }

    /** @return lines, each with its line end */
    public String text() {
        StringBuilder text = new StringBuilder("Since " + since + ": " + summary() + "\n");
        section(text, "Pages", pages());
        section(text, "Worksheets", sheets());
        section(text, "Look", look());
        if (!pictures.isEmpty()) {
            text.append("\nPictures of what changed on paper: ").append(folder).append("/index.html\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String name, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        text.append('\n').append(name).append('\n');
        for (Item item : items) {
            text.append("  ").append(line(item)).append('\n');
            item.below().forEach(part -> text.append("    ").append(line(part)).append('\n'));
        }
    }

    private static String line(Item item) {
        String name = item.code() + (item.to().isEmpty() ? "" : " → " + item.to());
        return String.format(Locale.ROOT, "%-9s %s", item.what(), sentence(name, item.words(), item.more()));
    }

    /** {@code name “words”, more}. */
    private static String sentence(String name, String words, String more) {
        String said = name + (name.isEmpty() || words.isEmpty() ? "" : " ") + words;
        return said + (said.isEmpty() || more.isEmpty() ? "" : ", ") + more;
    }

    /** @return GitHub's Markdown, in which nothing that a writer wrote is more than words */
    public String markdown() {
        StringBuilder text = new StringBuilder("## What changes for readers\n\n" + MarkdownEscaper.plain(summary()) + "\n");
        list(text, "Pages", pages());
        list(text, "Worksheets", sheets());
        list(text, "Look", look());
        if (!pictures.isEmpty()) {
            text.append("\n### On paper\n\nBefore and after, as it is printed:\n\n");
            pictures.forEach(picture -> text.append("- `").append(picture).append("`\n"));
        }
        return text.append("\nCompared with ").append(MarkdownEscaper.code(since)).append(".\n").toString();
    }

    private static void list(StringBuilder text, String name, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        text.append("\n### ").append(name).append("\n\n");
        for (Item item : items) {
            text.append("- ").append(bullet(item)).append('\n');
            item.below().forEach(part -> text.append("  - ").append(bullet(part)).append('\n'));
        }
    }

    private static String bullet(Item item) {
        boolean loses = List.of(ChangeKind.LOST.word(), ChangeKind.RETYPED.word()).contains(item.what());
        String name = (item.code().isEmpty() ? "" : MarkdownEscaper.code(item.code())) + (item.to().isEmpty() ? "" : " → " + MarkdownEscaper.code(item.to()));
        return (loses ? "⚠️ " : "") + "**" + item.what() + "** "
                + sentence(name, MarkdownEscaper.plain(item.words()), MarkdownEscaper.plain(item.more()));
    }

    private String summary() {
        if (changes.isEmpty()) {
            return "Nothing that readers see has changed.";
        }
        List<String> counts = new ArrayList<>();
        count(counts, changes.pages().size(), "page", "pages");
        count(counts, changes.sheets().size(), "worksheet", "worksheets");
        count(counts, changes.look().size(), "file that makes the look", "files that make the look");
        return String.join(", ", counts) + ". " + (changes.loses()
                ? "Something would be lost to readers: see below."
                : "No answer and no address is lost.");
    }

    private static void count(List<String> counts, int count, String one, String many) {
        if (count > 0) {
            counts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private List<Item> pages() {
        return changes.pages().stream().map(page -> new Item(page.what().word(), page.from().orElse(page.file()),
                page.from().isPresent() ? page.file() : "", quoted(page.title()), pageMore(page), List.of())).toList();
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static String pageMore(PageChange page) {
        List<String> more = new ArrayList<>();
        int lines = page.more() + page.fewer();
        if ((page.what() == ChangeKind.CHANGED || page.what() == ChangeKind.MOVED) && lines > 0) {
            more.add(Stream.of(signed("+", page.more()), signed("−", page.fewer())).filter(count -> !count.isEmpty())
                    .collect(Collectors.joining(" ")) + (lines == 1 ? " line" : " lines"));
        }
        if (page.stray()) {
            more.add("its earlier address leads nowhere: name it in redirect-from of a page");
        }
        return String.join("; ", more);
    }

    private static String signed(String sign, int count) {
        return count == 0 ? "" : sign + count;
    }

    private List<Item> sheets() {
        return changes.sheets().stream().map(sheet -> new Item(sheet.what().word(), sheet.was().orElse(sheet.id()),
                sheet.was().isPresent() ? sheet.id() : "", quoted(sheet.title()), sheetMore(sheet),
                sheet.names().stream().map(ChangesReport::name).toList())).toList();
    }

    private static String sheetMore(WorksheetChange sheet) {
        return switch (sheet.what()) {
            case LOST -> "which stood in " + sheet.file() + ": readers would lose its answers";
            case RETIRED -> "which stood in " + sheet.file();
            case MOVED -> "now in " + sheet.file();
            case CHANGED -> sheet.names().isEmpty() ? "its words or their order, in " + sheet.file() : "in " + sheet.file();
            default -> "in " + sheet.file();
        };
    }

    private static Item name(NameChange change) {
        String what = change.what().word();
        String now = quoted(change.now());
        return switch (change.what()) {
            case NEW -> new Item(what, change.name(), "", now, change.before(), List.of());
            case RENAMED -> new Item(what, change.before(), change.name(), now, "", List.of());
            case REWORDED -> new Item(what, change.name(), "", quoted(change.before()) + " → " + now, "", List.of());
            case RETYPED -> new Item(what, change.name(), "", "", "was " + change.before() + " and is " + change.now()
                    + ": answers already given would not fit", List.of());
            case LOST -> new Item(what, change.name(), "", now, "readers would lose this answer", List.of());
            default -> new Item(what, change.name(), "", now, "", List.of());
        };
    }

    private List<Item> look() {
        List<String> names = changes.look();
        List<Item> items = new ArrayList<>();
        names.stream().limit(names.size() <= FILES ? FILES : FILES - 1)
                .forEach(name -> items.add(new Item(ChangeKind.CHANGED.word(), name, "", "", "", List.of())));
        if (names.size() > FILES) {
            items.add(new Item("and", "", "", (names.size() - FILES + 1) + " other files", "", List.of()));
        }
        return items;
    }
}

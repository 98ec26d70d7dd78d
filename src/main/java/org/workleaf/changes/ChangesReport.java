package org.workleaf.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.changes.LimitedMarkdown.Section;
import org.workleaf.changes.WorksheetChange.NameChange;

/** Formats changes as text for a terminal, or as Markdown for a pull request. */
public final class ChangesReport {

    /** How many changed templates, assets and settings files are listed; a new guide has hundreds. */
    private static final int MAX_FILES = 12;

    /** GitHub's limit for a comment is 65,536 characters; a workflow may add some of its own. */
    private static final int MAX_MARKDOWN = 60_000;

    /** How many characters of a text are in Markdown, where escaping may make each longer. */
    private static final int MAX_WORDS = 300;

    private static final String BREAKS_LINKS = "links to its earlier address break";

    /**
     * One line of the report.
     *
     * @param kind    the kind of change
     * @param code    a name or a file
     * @param to      its new name, if it has one
     * @param words   text of the guide
     * @param comment an explanation
     * @param parts   the lines below it
     */
    private record Item(String kind, String code, String to, String words, String comment, List<Item> parts) {}

    private final Changes changes;
    private final String since;
    private final List<String> pictures;
    private final String folder;

    /**
     * @param since    the revision that the guide is compared with
     * @param pictures image files of printed worksheets; may be empty
     * @param folder   the folder of these files
     */
    public ChangesReport(Changes changes, String since, List<String> pictures, String folder) {
        this.changes = changes;
        this.since = since;
        this.pictures = List.copyOf(pictures);
        this.folder = folder;
    }

    /** @return lines, each with a line break */
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
            item.parts().forEach(part -> text.append("    ").append(line(part)).append('\n'));
        }
    }

    private static String line(Item item) {
        String name = item.code() + (item.to().isEmpty() ? "" : " → " + item.to());
        return String.format(Locale.ROOT, "%-9s %s", item.kind(), sentence(name, item.words(), item.comment()));
    }

    /** {@code name “words”, comment}. */
    private static String sentence(String name, String words, String comment) {
        String subject = name + (name.isEmpty() || words.isEmpty() ? "" : " ") + words;
        return subject + (subject.isEmpty() || comment.isEmpty() ? "" : ", ") + comment;
    }

    /** @return GitHub Flavored Markdown, with all text of the guide escaped, short enough for a comment on GitHub */
    public String markdown() {
        List<Section> sections = new ArrayList<>();
        list("Pages", pages()).ifPresent(sections::add);
        list("Worksheets", sheets()).ifPresent(sections::add);
        list("Look", look()).ifPresent(sections::add);
        if (!pictures.isEmpty()) {
            sections.add(new Section("\n### On paper\n\nBefore and after, as it is printed:\n\n",
                    pictures.stream().map(picture -> "- " + MarkdownEscaper.code(picture) + "\n").toList(), "images"));
        }
        return "## What changes for readers\n\n" + MarkdownEscaper.plain(summary()) + "\n" + LimitedMarkdown.of(sections, MAX_MARKDOWN)
                + "\nCompared with " + MarkdownEscaper.code(shortened(since)) + ".\n";
    }

    private static Optional<Section> list(String name, List<Item> items) {
        List<String> lines = new ArrayList<>();
        // What readers would lose comes first, because the end of a long list is left out.
        items.stream().sorted(Comparator.comparing(item -> !loses(item))).forEach(item -> {
            lines.add("- " + bullet(item) + "\n");
            item.parts().stream().sorted(Comparator.comparing(part -> !loses(part))).forEach(part -> lines.add("  - " + bullet(part) + "\n"));
        });
        return items.isEmpty() ? Optional.empty()
                : Optional.of(new Section("\n### " + name + "\n\n", lines, "changes; `./workleaf changes` lists them all"));
    }

    private static boolean loses(Item item) {
        return List.of(ChangeKind.LOST.word(), ChangeKind.RETYPED.word()).contains(item.kind()) || item.parts().stream().anyMatch(ChangesReport::loses)
                || item.comment().contains(BREAKS_LINKS);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MAX_WORDS ? words : words.substring(0, words.offsetByCodePoints(0, MAX_WORDS)) + "…";
    }

    private static String bullet(Item item) {
        boolean loses = List.of(ChangeKind.LOST.word(), ChangeKind.RETYPED.word()).contains(item.kind());
        String name = (item.code().isEmpty() ? "" : MarkdownEscaper.code(shortened(item.code())))
                + (item.to().isEmpty() ? "" : " → " + MarkdownEscaper.code(shortened(item.to())));
        return (loses ? "⚠️ " : "") + "**" + item.kind() + "** "
                + sentence(name, MarkdownEscaper.plain(shortened(item.words())), MarkdownEscaper.plain(shortened(item.comment())));
    }

    private String summary() {
        if (changes.isEmpty()) {
            return "No changes that readers can see.";
        }
        List<String> counts = new ArrayList<>();
        count(counts, changes.pages().size(), "page", "pages");
        count(counts, changes.sheets().size(), "worksheet", "worksheets");
        count(counts, changes.look().size(), "template, asset or settings file", "template, asset and settings files");
        return String.join(", ", counts) + ". " + (changes.loses()
                ? "Readers would lose something: see below."
                : "No answers or addresses are lost.");
    }

    private static void count(List<String> counts, int count, String one, String many) {
        if (count > 0) {
            counts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private List<Item> pages() {
        return changes.pages().stream().map(page -> new Item(page.kind().word(), page.from().orElse(page.file()),
                page.from().isPresent() ? page.file() : "", quoted(page.title()), comment(page), List.of())).toList();
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static String comment(PageChange page) {
        List<String> comments = new ArrayList<>();
        int lines = page.added() + page.removed();
        if ((page.kind() == ChangeKind.CHANGED || page.kind() == ChangeKind.MOVED) && lines > 0) {
            comments.add(Stream.of(signed("+", page.added()), signed("−", page.removed())).filter(count -> !count.isEmpty())
                    .collect(Collectors.joining(" ")) + (lines == 1 ? " line" : " lines"));
        }
        if (page.breaksLinks()) {
            comments.add(BREAKS_LINKS + ": add that address to redirect-from of a page");
        }
        return String.join("; ", comments);
    }

    private static String signed(String sign, int count) {
        return count == 0 ? "" : sign + count;
    }

    private List<Item> sheets() {
        return changes.sheets().stream().map(sheet -> new Item(sheet.kind().word(), sheet.was().orElse(sheet.id()),
                sheet.was().isPresent() ? sheet.id() : "", quoted(sheet.title()), comment(sheet),
                sheet.names().stream().map(ChangesReport::name).toList())).toList();
    }

    private static String comment(WorksheetChange sheet) {
        return switch (sheet.kind()) {
            case LOST -> "which was in " + sheet.file() + ": readers would lose its answers";
            case RETIRED -> "which was in " + sheet.file();
            case MOVED -> "now in " + sheet.file();
            case CHANGED -> sheet.names().isEmpty() ? "text or order changed, in " + sheet.file() : "in " + sheet.file();
            default -> "in " + sheet.file();
        };
    }

    private static Item name(NameChange change) {
        String kind = change.kind().word();
        String now = quoted(change.now());
        return switch (change.kind()) {
            case NEW -> new Item(kind, change.name(), "", now, change.before(), List.of());
            case RENAMED -> new Item(kind, change.before(), change.name(), now, "", List.of());
            case REWORDED -> new Item(kind, change.name(), "", quoted(change.before()) + " → " + now, "", List.of());
            case RETYPED -> new Item(kind, change.name(), "", "", "was " + change.before() + " and is now " + change.now()
                    + ": existing answers would not fit", List.of());
            case LOST -> new Item(kind, change.name(), "", now, "readers would lose this answer", List.of());
            default -> new Item(kind, change.name(), "", now, "", List.of());
        };
    }

    private List<Item> look() {
        List<String> names = changes.look();
        List<Item> items = new ArrayList<>();
        names.stream().limit(names.size() <= MAX_FILES ? MAX_FILES : MAX_FILES - 1)
                .forEach(name -> items.add(new Item(ChangeKind.CHANGED.word(), name, "", "", "", List.of())));
        if (names.size() > MAX_FILES) {
            items.add(new Item("and", "", "", (names.size() - MAX_FILES + 1) + " other files", "", List.of()));
        }
        return items;
    }
}

package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.workleaf.bench.Part.Sheet;
import org.workleaf.bench.Part.Text;

/**
 * A guide of so many pages, in folders of 25: each with four sections, a table, a checklist and links, some with a worksheet.
 *
 * @param pages           how many, the first page among them
 * @param worksheetEvery  a worksheet stands on each page whose number this divides
 */
record Corpus(int pages, int worksheetEvery) {

    private static final int FOLDER = 25;

    /** What takes the pages in reading order. */
    interface Sink {
        void page(CorpusPage page) throws IOException;
    }

    String name() {
        return pages + (worksheetEvery == 1 ? "-worksheets" : "");
    }

    String words() {
        return String.format("%,d pages", pages) + (worksheetEvery == 1 ? ", a worksheet on each" : "");
    }

    void write(Sink sink) throws IOException {
        sink.page(new CorpusPage("index.md", "A guide", "A guide to begin with.",
                List.of(new Text("A text to begin with, and [a page](" + path(1) + ").\n"))));
        for (int i = 1; i < pages; i++) {
            Prose prose = new Prose(i);
            sink.page(new CorpusPage(path(i), "Page " + i + " of the guide", prose.sentence(9), parts(i, prose)));
        }
    }

    /** Into a folder, with front matter that every generator reads. */
    void writeTo(Path content, boolean titleInText) throws IOException {
        write(page -> Folders.write(content.resolve(page.path()), titleInText
                ? "---\nsummary: " + page.summary() + "\n---\n\n# " + page.title() + "\n\n" + page.text()
                : "---\ntitle: " + page.title() + "\nsummary: " + page.summary() + "\n---\n\n" + page.text()));
    }

    /** The file of a page; the first of each folder is the folder's own. */
    static String path(int page) {
        int folder = (page - 1) / FOLDER + 1;
        int place = (page - 1) % FOLDER;
        return String.format("%04d-part-%d/", folder, folder) + (place == 0 ? "index.md" : String.format("%02d-page-%d.md", place, page));
    }

    private List<Part> parts(int page, Prose prose) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int section = 1; section <= 4; section++) {
            text.append("## ").append(section).append(" On ").append(prose.word()).append("\n\n").append(prose.paragraph()).append("\n\n");
            switch (section) {
                case 1 -> text.append("They *say* that **").append(prose.sentence(4)).append("** ").append(next(page))
                        .append("\n\n").append(prose.paragraph()).append("\n\n");
                case 2 -> table(text, prose);
                case 3 -> {
                    parts.add(new Text(text.toString()));
                    parts.add(checklist(page, prose));
                    text = new StringBuilder("\n");
                }
                default -> text.append("- ").append(prose.sentence(6)).append("\n- ").append(prose.sentence(6)).append("\n\n")
                        .append(prose.paragraph()).append("\n\n");
            }
        }
        parts.add(new Text(text.toString()));
        if (page % worksheetEvery == 0) {
            parts.add(worksheet(page));
        }
        return parts;
    }

    private String next(int page) {
        boolean sameFolder = page % FOLDER != 0 && page + 1 < pages;
        return sameFolder ? "See [the next page](" + path(page + 1).replaceFirst(".*/", "") + ")." : "See [the beginning](../index.md).";
    }

    private static void table(StringBuilder text, Prose prose) {
        text.append("| what | when | who |\n|---|---|---|\n");
        for (int row = 0; row < 4; row++) {
            text.append("| ").append(prose.sentence(3)).append(" | ").append(prose.word()).append(" | ").append(prose.word()).append(" |\n");
        }
        text.append("\n");
    }

    private static Sheet checklist(int page, Prose prose) {
        return new Sheet("checklist", "list-" + page, "Things to do " + page, List.of(new Question.Ticks(IntStream.rangeClosed(1, 5)
                .mapToObj(item -> new Question.Option("item-" + item, prose.sentence(6))).toList())));
    }

    private static Sheet worksheet(int page) {
        return new Sheet("worksheet", "sheet-" + page, "Sheet " + page, List.of(
                new Question.Sentence(List.of(
                        new Question.Blank("This week I felt ", "felt", "This week I felt … because (1 of 2)", ""),
                        new Question.Blank(" because ", "because", "This week I felt … because (2 of 2)", "."))),
                new Question.Lines("noticed", "One thing I noticed", 2),
                Question.Scale.of("close", "How close did you feel?", "Not at all", "Very", 5),
                new Question.Choice("begins", "Who begins?", List.of(new Question.Option("me", "Me"), new Question.Option("you", "You")))));
    }
}

package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.workleaf.bench.ContentBlock.Worksheet;
import org.workleaf.bench.ContentBlock.Markdown;

/**
 * A generated guide with 25 pages per folder. Each page has four sections, a table, a checklist and links. Some have a worksheet.
 *
 * @param pages             number of pages, including the home page
 * @param worksheetInterval 1 for a worksheet on every page, 5 for a worksheet on every fifth page
 */
record Corpus(int pages, int worksheetInterval) {

    private static final int PAGES_PER_FOLDER = 25;

    /** Receives the pages in reading order. */
    interface PageConsumer {
        void accept(CorpusPage page) throws IOException;
    }

    String name() {
        return pages + (worksheetInterval == 1 ? "-worksheets" : "");
    }

    String description() {
        return String.format("%,d pages", pages) + (worksheetInterval == 1 ? ", a worksheet on each" : "");
    }

    void forEachPage(PageConsumer consumer) throws IOException {
        consumer.accept(new CorpusPage("index.md", "A guide", "A guide to begin with.",
                List.of(new Markdown("A text to begin with, and [a page](" + path(1) + ").\n"))));
        for (int i = 1; i < pages; i++) {
            RandomText random = new RandomText(i);
            consumer.accept(new CorpusPage(path(i), "Page " + i + " of the guide", random.sentence(9), blocks(i, random)));
        }
    }

    /** The file of a page, relative to the content folder. The first page of each folder is its index page. */
    static String path(int page) {
        int folder = (page - 1) / PAGES_PER_FOLDER + 1;
        int position = (page - 1) % PAGES_PER_FOLDER;
        return String.format("%04d-part-%d/", folder, folder) + (position == 0 ? "index.md" : String.format("%02d-page-%d.md", position, page));
    }

    private List<ContentBlock> blocks(int page, RandomText random) {
        List<ContentBlock> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int section = 1; section <= 4; section++) {
            text.append("## ").append(section).append(" On ").append(random.word()).append("\n\n").append(random.paragraph()).append("\n\n");
            switch (section) {
                case 1 -> text.append("They *say* that **").append(random.sentence(4)).append("** ").append(nextPageLink(page))
                        .append("\n\n").append(random.paragraph()).append("\n\n");
                case 2 -> appendTable(text, random);
                case 3 -> {
                    blocks.add(new Markdown(text.toString()));
                    blocks.add(checklist(page, random));
                    text = new StringBuilder("\n");
                }
                default -> text.append("- ").append(random.sentence(6)).append("\n- ").append(random.sentence(6)).append("\n\n")
                        .append(random.paragraph()).append("\n\n");
            }
        }
        blocks.add(new Markdown(text.toString()));
        if (page % worksheetInterval == 0) {
            blocks.add(worksheet(page));
        }
        return blocks;
    }

    private String nextPageLink(int page) {
        boolean sameFolder = page % PAGES_PER_FOLDER != 0 && page + 1 < pages;
        return sameFolder ? "See [the next page](" + path(page + 1).replaceFirst(".*/", "") + ")." : "See [the beginning](../index.md).";
    }

    private static void appendTable(StringBuilder text, RandomText random) {
        text.append("| what | when | who |\n|---|---|---|\n");
        for (int row = 0; row < 4; row++) {
            text.append("| ").append(random.sentence(3)).append(" | ").append(random.word()).append(" | ").append(random.word()).append(" |\n");
        }
        text.append("\n");
    }

    private static Worksheet checklist(int page, RandomText random) {
        return new Worksheet("checklist", "list-" + page, "Things to do " + page, List.of(new Question.Checkboxes(IntStream.rangeClosed(1, 5)
                .mapToObj(item -> new Question.Option("item-" + item, random.sentence(6))).toList())));
    }

    private static Worksheet worksheet(int page) {
        return new Worksheet("worksheet", "sheet-" + page, "Sheet " + page, List.of(
                new Question.Sentence(List.of(
                        new Question.Blank("This week I felt ", "felt", "This week I felt … because (1 of 2)", ""),
                        new Question.Blank(" because ", "because", "This week I felt … because (2 of 2)", "."))),
                new Question.Lines("noticed", "One thing I noticed", 2),
                Question.Scale.of("close", "How close did you feel?", "Not at all", "Very", 5),
                new Question.Choice("begins", "Who begins?", List.of(new Question.Option("me", "Me"), new Question.Option("you", "You")))));
    }
}

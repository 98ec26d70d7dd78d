package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A guide of so many pages, in folders of 25: each with four sections, a table, a checklist and links, some with a worksheet.
 *
 * @param pages           how many, the first page among them
 * @param worksheetEvery  a worksheet stands on each page whose number this divides
 */
record Corpus(int pages, int worksheetEvery) {

    private static final int FOLDER = 25;

    /** A page: where it stands, its front matter, and its text. */
    interface Sink {
        void page(String path, String title, String summary, String text) throws IOException;
    }

    String name() {
        return pages + (worksheetEvery == 1 ? "-worksheets" : "");
    }

    String words() {
        return String.format("%,d pages", pages) + (worksheetEvery == 1 ? ", a worksheet on each" : "");
    }

    void write(Sink sink) throws IOException {
        sink.page("index.md", "A guide", "A guide to begin with.", "A text to begin with, and [a page](" + path(1) + ").\n");
        for (int i = 1; i < pages; i++) {
            Prose prose = new Prose(i);
            sink.page(path(i), "Page " + i + " of the guide", prose.sentence(9), text(i, prose));
        }
    }

    /** Into a folder, with front matter that every generator reads. */
    void writeTo(Path content, boolean titleInText) throws IOException {
        write((path, title, summary, text) -> {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, titleInText
                    ? "---\nsummary: " + summary + "\n---\n\n# " + title + "\n\n" + text
                    : "---\ntitle: " + title + "\nsummary: " + summary + "\n---\n\n" + text);
        });
    }

    /** The file of a page; the first of each folder is the folder's own. */
    static String path(int page) {
        int folder = (page - 1) / FOLDER + 1;
        int place = (page - 1) % FOLDER;
        return String.format("%04d-part-%d/", folder, folder) + (place == 0 ? "index.md" : String.format("%02d-page-%d.md", place, page));
    }

    private String text(int page, Prose prose) {
        StringBuilder text = new StringBuilder();
        for (int section = 1; section <= 4; section++) {
            text.append("## ").append(section).append(" On ").append(prose.word()).append("\n\n").append(prose.paragraph()).append("\n\n");
            switch (section) {
                case 1 -> text.append("They *say* that **").append(prose.sentence(4)).append("** ").append(next(page))
                        .append("\n\n").append(prose.paragraph()).append("\n\n");
                case 2 -> table(text, prose);
                case 3 -> checklist(text, page, prose);
                default -> text.append("- ").append(prose.sentence(6)).append("\n- ").append(prose.sentence(6)).append("\n\n")
                        .append(prose.paragraph()).append("\n\n");
            }
        }
        if (page % worksheetEvery == 0) {
            worksheet(text, page);
        }
        return text.toString();
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

    private static void checklist(StringBuilder text, int page, Prose prose) {
        text.append("<!-- checklist: list-").append(page).append(" -->\n\n## Things to do ").append(page).append("\n\n");
        for (int item = 1; item <= 5; item++) {
            text.append("- [ ] ").append(prose.sentence(6)).append(" <!-- #item-").append(item).append(" -->\n");
        }
        text.append("\n<!-- end -->\n\n");
    }

    private static void worksheet(StringBuilder text, int page) {
        text.append("<!-- worksheet: sheet-").append(page).append(" -->\n\n## Sheet ").append(page).append("""


                This week I felt ____________ because ____________. <!-- #felt #because -->

                **One thing I noticed** <!-- #noticed -->

                ______________________________
                ______________________________

                How close did you feel? <!-- #close -->

                Not at all ( ) 1 ( ) 2 ( ) 3 ( ) 4 ( ) 5 Very

                Who begins? <!-- #begins -->

                - ( ) Me <!-- =me -->
                - ( ) You <!-- =you -->

                <!-- end -->
                """);
    }
}

package org.workleaf.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes worksheets of random parts in Markdown. The same seed gives the same worksheet. */
final class RandomWorksheet {

    private static final List<String> LETTERS = List.of("abcdefghijklmnopqrstuvwxyz", "abdeghiklmnoprstuäöüßéèçşğřőǎ", "αβγδεζηθικλμνξοπρστυφχψω",
            "абвгдежзиклмнопрстуфхцчшщыьэюя");

    /** The files in {@code content} that worksheets show. */
    static final List<String> IMAGES = List.of("cup.png", "wide.jpg", "tall.png", "small.svg");

    /** Letters from right to left, letters of scripts that the fonts lack, a new emoji, and one with a selector and a joiner. */
    private static final List<String> WITHOUT_GLYPHS = List.of("שלום", "مرحبا", "日本", "\uD83E\uDEE8", "\uD83E\uDEF7\uD83C\uDFFD\u200D\u2642\uFE0F", "a本b");

    private final Random random;
    private final boolean hasMissingGlyphs;
    private final String letters;
    private final StringBuilder markdown = new StringBuilder();
    private int fields;

    /** @param hasMissingGlyphs whether some words have characters that no font has; their names are too long for a card */
    private RandomWorksheet(long seed, boolean hasMissingGlyphs) {
        this.hasMissingGlyphs = hasMissingGlyphs;
        this.random = new Random(seed);
        // Cyrillic and Greek are rarer than Latin.
        this.letters = LETTERS.get(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
    }

    /** A page with a worksheet called {@code name}. */
    static String worksheet(String name, long seed) {
        RandomWorksheet sheet = new RandomWorksheet(seed, true);
        sheet.write("# " + sheet.words(1, 4), "<!-- worksheet: " + name + " -->", "## " + sheet.words(1, 5));
        for (int parts = 3 + sheet.random.nextInt(8); parts > 0; parts--) {
            sheet.writePart();
        }
        // A worksheet needs a field.
        sheet.write(sheet.sentence(), "<!-- end -->", sheet.prose());
        return sheet.markdown.toString();
    }

    /** A page with a deck of cards called {@code name}. */
    static String deck(String name, long seed) {
        RandomWorksheet deck = new RandomWorksheet(seed, false);
        deck.write("# " + deck.words(1, 4), "<!-- cards: " + name + " -->", "## " + deck.words(1, 5));
        for (int cards = 1 + deck.random.nextInt(12); cards > 0; cards--) {
            deck.markdown.append("- ").append(deck.words(1, 9)).append(" ").append(deck.id()).append("\n");
        }
        deck.write("", "<!-- end -->");
        return deck.markdown.toString();
    }

    private void write(String... blocks) {
        for (String block : blocks) {
            markdown.append(block).append("\n\n");
        }
    }

    private void writePart() {
        switch (random.nextInt(16)) {
            case 0 -> write(prose());
            case 1 -> write("### " + words(1, 8));
            case 2 -> write("### " + words(1, 4), lines());
            case 3 -> write(nestedList());
            case 4 -> write("---", "> " + words(3, 30));
            case 5 -> write(table(2 + random.nextInt(6), () -> words(1, 6)));
            case 6 -> write(sentence());
            case 7 -> write(lines());
            case 8 -> write(ticks());
            case 9 -> write(choice(""));
            case 10 -> write(scale(""));
            case 11 -> write(matrix());
            case 12 -> write(planner());
            case 13 -> write(image(), words(3, 20));
            case 14 -> write(words(1, 5) + " " + image() + " " + words(1, 5));
            default -> write(random.nextInt(4) == 0 ? "<!-- page -->" : numbered());
        }
    }

    /** A photo or drawing, which may be larger than the page. */
    private String image() {
        return "![" + words(1, 6).replaceAll("[`*]", "") + "](" + IMAGES.get(random.nextInt(IMAGES.size())) + ")";
    }

    private String prose() {
        return words(5, 80) + ".";
    }

    private String nestedList() {
        StringBuilder list = new StringBuilder(prose() + "\n\n");
        int depth = 0;
        for (int items = 2 + random.nextInt(8); items > 0; items--) {
            list.append("  ".repeat(depth)).append("- ").append(words(1, 20)).append("\n");
            depth = Math.min(5, random.nextInt(depth + 2));
        }
        return list.toString();
    }

    private String sentence() {
        int blanks = 1 + random.nextInt(3);
        String text = IntStream.range(0, blanks).mapToObj(blank -> words(1, 12) + " " + blank()).collect(Collectors.joining(" "));
        return text + ". " + words(0, 6) + " " + ids(blanks);
    }

    private String lines() {
        return "**" + words(2, 14) + "** " + id() + "\n\n" + "______________\n".repeat(1 + random.nextInt(14));
    }

    private String ticks() {
        StringBuilder list = new StringBuilder("**" + words(2, 8) + "**\n\n");
        for (int items = 1 + random.nextInt(8); items > 0; items--) {
            boolean writes = random.nextInt(4) == 0;
            list.append("- [ ] ").append(words(1, 14)).append(writes ? " " + blank() + " " + ids(2) : " " + id()).append("\n");
        }
        return list.toString();
    }

    private String choice(String indent) {
        return words(2, 12) + "? " + id() + "\n\n" + IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(option -> indent + "- ( ) " + words(1, 12) + " <!-- =o" + option + " -->").collect(Collectors.joining("\n"));
    }

    private String scale(String indent) {
        return words(2, 12) + "? " + id() + "\n\n" + indent + words(1, 3) + " " + IntStream.rangeClosed(1, 3 + random.nextInt(8))
                .mapToObj(step -> "( ) " + step).collect(Collectors.joining(" ")) + " " + words(1, 3);
    }

    private String matrix() {
        int columns = 2 + random.nextInt(8);
        String mark = random.nextBoolean() ? "( )" : "[ ]";
        StringBuilder table = new StringBuilder("| ");
        IntStream.range(0, columns).forEach(column -> table.append(" | ").append(words(1, 3)).append(" <!-- =c").append(column).append(" -->"));
        table.append(" |\n|---").append("|:-:".repeat(columns)).append("|\n");
        for (int rows = 1 + random.nextInt(9); rows > 0; rows--) {
            table.append("| ").append(words(1, 10)).append(" ").append(id()).append((" | " + mark).repeat(columns)).append(" |\n");
        }
        return "**" + words(2, 8) + "**\n\n" + table;
    }

    private String planner() {
        return table(2 + random.nextInt(8), () -> random.nextInt(5) == 0 ? "[ ] " + id() : blank() + " " + id());
    }

    /** @param cell writes each cell after the first of its row */
    private String table(int columns, Supplier<String> cell) {
        StringBuilder table = new StringBuilder();
        IntStream.range(0, columns).forEach(column -> table.append("| ").append(words(1, 3)).append(" "));
        table.append("|\n").append("|---".repeat(columns)).append("|\n");
        for (int rows = 1 + random.nextInt(9); rows > 0; rows--) {
            table.append("| ").append(words(1, 5));
            IntStream.range(1, columns).forEach(column -> table.append(" | ").append(cell.get()));
            table.append(" |\n");
        }
        return table.toString();
    }

    private String numbered() {
        StringBuilder questions = new StringBuilder(prose() + "\n\n");
        int count = 1 + random.nextInt(3);
        for (int number = 1; number <= count; number++) {
            questions.append(number).append(". ").append(switch (random.nextInt(3)) {
                case 0 -> words(2, 12) + "? " + id() + "\n\n" + "   ______________\n".repeat(1 + random.nextInt(6));
                case 1 -> scale("   ") + "\n";
                default -> choice("   ") + "\n";
            }).append("\n");
        }
        return questions.toString();
    }

    private String blank() {
        return "_".repeat(4 + random.nextInt(50));
    }

    private String id() {
        return "<!-- #f" + fields++ + " -->";
    }

    private String ids(int count) {
        return "<!-- " + IntStream.range(0, count).mapToObj(blank -> "#f" + fields++).collect(Collectors.joining(" ")) + " -->";
    }

    private String words(int min, int max) {
        String text = IntStream.range(0, min + random.nextInt(max - min + 1)).mapToObj(word -> word()).collect(Collectors.joining(" "));
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String word() {
        int kind = random.nextInt(40);
        int length = kind == 0 ? 20 + random.nextInt(50) : kind < 4 ? 11 + random.nextInt(10) : 2 + random.nextInt(9);
        String word = random.ints(length, 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining());
        return kind == 5 ? "`" + word + "`" : kind == 6 ? "*" + word + "*" : kind == 7 ? "**" + word + "**" : kind == 8 ? "✓" : kind == 9 ? "😀"
                : kind == 10 && hasMissingGlyphs ? WITHOUT_GLYPHS.get(random.nextInt(WITHOUT_GLYPHS.size())) : word;
    }
}

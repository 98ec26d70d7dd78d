package org.workleaf.answers;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.pdf.FieldFont;

/** The fonts of answers in a PDF. Each character is written in the first font that has it. */
final class AnswerFonts {

    private static final List<PdfFonts.Face> FACES = List.of(PdfFonts.Face.SANS, PdfFonts.Face.SYMBOLS, PdfFonts.Face.EMOJI);
    /** Keeps text after it from becoming part of text that is read from right to left. */
    static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private static final int JOINER = 0x200D;

    private final PDDocument pdf;
    private final PdfFonts fonts = new PdfFonts();
    private final Map<PdfFonts.Face, PDType0Font> embedded = new EnumMap<>(PdfFonts.Face.class);
    private final Map<Integer, PdfFonts.Face> faces = new HashMap<>();
    /** The widths of characters; each character is always written in the same font. */
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    AnswerFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** A piece of a line in one font. */
    private record Run(PdfFonts.Face face, String text) {}

    /** The characters that no font has, which were written as words. */
    Set<String> missing() {
        return missing;
    }

    /** Replaces a character that no font has by its name in brackets: {@code [winking face]}. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (character == '\n') {
                printable.append('\n');
            } else if (character == '\t') {
                printable.append(' ');
            } else if (FACES.stream().anyMatch(face -> fonts.has(face, character))) {
                printable.appendCodePoint(character);
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && !isVariationSelector(character)
                    && character != JOINER) {
                missing.add(Character.toString(character));
                String name = Character.getName(character);
                printable.append('[').append(name == null ? Integer.toHexString(character) : name.toLowerCase(Locale.ROOT)).append(']');
            }
        });
        return printable.toString();
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F;
    }

    /** @return the width of a line in points */
    double width(String line, double size) {
        double width = 0;
        for (Run run : runs(line)) {
            width += run.text().codePoints().mapToDouble(character -> width(run.face(), character)).sum() / 1000 * size;
        }
        return width;
    }

    /** The width of a character in a font, in thousandths of the font's size. */
    private double width(PdfFonts.Face face, int character) {
        return widths.computeIfAbsent(character, any -> {
            try {
                return font(face).getStringWidth(Character.toString(any));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The lines of a printable text, broken at spaces, or within words that are wider than a line. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && fitting(longer, 0, size, width) < longer.length()) {
                    lines.add(line);
                    longer = word;
                }
                int start = 0;
                for (int end; (end = fitting(longer, start, size, width)) < longer.length(); start = end) {
                    lines.add(longer.substring(start, end));
                }
                line = longer.substring(start);
            }
            lines.add(line);
        }
        return lines;
    }

    /**
     * The end of the characters from an offset on that fit into a width; at least one. Measures little more than these, because a text may be
     * very long.
     */
    int fitting(String text, int start, double size, double width) {
        int low = Math.min(start + 1, text.length());
        int high = Math.min(text.length(), start + 200);
        while (fits(text, start, high, size, width)) {
            if (high == text.length()) {
                return high;
            }
            low = high;
            high = Math.min(text.length(), start + 2 * (high - start));
        }
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits(text, start, middle, size, width)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return wholeCharacter(text, low);
    }

    private boolean fits(String text, int start, int end, double size, double width) {
        return width(text.substring(start, wholeCharacter(text, end)), size) <= width;
    }

    /** The offset, or the next one if it is in the middle of a character. */
    private static int wholeCharacter(String text, int offset) {
        return offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
    }

    /** Whether a line is read from right to left. */
    static boolean isRightToLeft(String line) {
        return Bidi.getBaseDirection(line) == Bidi.RTL;
    }

    /** The operators that show a line; they leave the text position at its end. */
    String show(String line, double size) throws IOException {
        StringBuilder operators = new StringBuilder();
        for (Run run : runs(line)) {
            PDType0Font font = font(run.face());
            run.text().codePoints().forEach(font::addToSubset);
            operators.append('/').append(name(run.face())).append(' ').append(FieldFont.number(size)).append(" Tf <")
                    .append(HexFormat.of().formatHex(font.encode(run.text()))).append("> Tj ");
        }
        return operators.toString();
    }

    /** The line in the order in which it is shown, in pieces of one font. */
    private List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        String shown = visual(line);
        int start = 0;
        PdfFonts.Face face = null;
        for (int at = 0; at < shown.length(); at += Character.charCount(shown.codePointAt(at))) {
            PdfFonts.Face next = face(shown.codePointAt(at));
            if (face != null && face != next) {
                runs.add(new Run(face, shown.substring(start, at)));
                start = at;
            }
            face = next;
        }
        if (face != null) {
            runs.add(new Run(face, shown.substring(start)));
        }
        return runs;
    }

    private PdfFonts.Face face(int character) {
        return faces.computeIfAbsent(character, any -> FACES.stream().filter(each -> fonts.has(each, any)).findFirst().orElse(PdfFonts.Face.SANS));
    }

    private static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line.replace(LEFT_TO_RIGHT_MARK, "");
        }
        try {
            String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(line);
            return new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The fonts used so far, as a resource dictionary. */
    COSDictionary resources() {
        COSDictionary all = new COSDictionary();
        embedded.forEach((face, font) -> all.setItem(COSName.getPDFName(name(face)), font));
        all.setDirect(true);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, all);
        return resources;
    }

    /** Subsets the fonts to the characters used. Must be called after all text is written. */
    void finish() throws IOException {
        for (PDType0Font font : embedded.values()) {
            font.subset();
        }
    }

    private PDType0Font font(PdfFonts.Face face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = fonts.embedIn(pdf, face);
            embedded.put(face, font);
        }
        return font;
    }

    private static String name(PdfFonts.Face face) {
        return "Written" + face.ordinal();
    }
}

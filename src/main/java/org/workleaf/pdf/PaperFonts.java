package org.workleaf.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces of paper, parsed once. A parsed font keeps its place while it reads, so each thread needs one of these. */
final class PaperFonts {

    private static final String FOLDER = "/gems/asciidoctor-pdf-2.3.23/data/fonts/";

    /** A typeface in one style. */
    enum Face {
        SERIF("Noto Serif", 400, FontStyle.NORMAL, "notoserif-regular-subset.ttf"),
        SERIF_ITALIC("Noto Serif", 400, FontStyle.ITALIC, "notoserif-italic-subset.ttf"),
        SERIF_BOLD("Noto Serif", 700, FontStyle.NORMAL, "notoserif-bold-subset.ttf"),
        SERIF_BOLD_ITALIC("Noto Serif", 700, FontStyle.ITALIC, "notoserif-bold_italic-subset.ttf"),
        SANS("Noto Sans", 400, FontStyle.NORMAL, "notosans-regular-subset.ttf"),
        SANS_BOLD("Noto Sans", 700, FontStyle.NORMAL, "notosans-bold-subset.ttf");

        final String family;
        final int weight;
        final FontStyle style;
        final String file;

        Face(String family, int weight, FontStyle style, String file) {
            this.family = family;
            this.weight = weight;
            this.style = style;
            this.file = file;
        }

        InputStream open() throws IOException {
            InputStream in = PaperFonts.class.getResourceAsStream(FOLDER + file);
            if (in == null) {
                throw new IOException("the font " + FOLDER + file + " is not on the class path");
            }
            return in;
        }
    }

    private final List<TrueTypeFont> fonts = new ArrayList<>();

    PaperFonts() throws IOException {
        for (Face face : Face.values()) {
            try (InputStream in = face.open()) {
                fonts.add(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
            }
        }
    }

    TrueTypeFont of(Face face) {
        return fonts.get(face.ordinal());
    }
}

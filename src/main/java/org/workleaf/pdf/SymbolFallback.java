package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Selects another font for symbols that the text's fonts lack, because the renderer would print {@code #}.
 *
 * <p>{@link GlyphCoverage} handles letters.
 */
final class SymbolFallback {

    /** All characters below this are in every font. */
    private static final int FIRST_UNCERTAIN = 0x250;

    private final PdfFonts fonts;
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<PdfProblem> problems = new ArrayList<>();

    SymbolFallback(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** @return a problem for each symbol that no font has, without duplicates */
    List<PdfProblem> apply(Document html, String pdf) {
        for (Element element : html.body().getAllElements()) {
            for (TextNode text : List.copyOf(element.textNodes())) {
                if (text.getWholeText().codePoints().anyMatch(this::isUncertain)) {
                    split(text, element, pdf);
                }
            }
        }
        return problems;
    }

    private boolean isUncertain(int symbol) {
        return symbol >= FIRST_UNCERTAIN && isVisible(symbol) && !fonts.has(PdfFonts.Face.SERIF, symbol);
    }

    private static boolean isVisible(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> !Character.isLetter(symbol);
        };
    }

    private void split(TextNode text, Element parent, String pdf) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        text.getWholeText().codePoints().forEach(symbol -> {
            String letter = Character.toString(symbol);
            if (!isUncertain(symbol)) {
                plain.append(letter);
                return;
            }
            PdfFonts.Face face = Stream.of(PdfFonts.Face.SYMBOLS, PdfFonts.Face.EMOJI)
                    .filter(each -> fonts.has(each, symbol)).findFirst().orElse(null);
            if (face == null) {
                plain.append(letter);
                report(letter, parent, pdf);
                return;
            }
            nodes.add(new TextNode(plain.toString()));
            plain.setLength(0);
            nodes.add(new Element("span")
                    .attr("style", "font-family: \"" + face.family + "\"; font-weight: normal; font-style: normal;").text(letter));
        });
        nodes.add(new TextNode(plain.toString()));
        nodes.forEach(text::before);
        text.remove();
    }

    private void report(String symbol, Element parent, String pdf) {
        if (missing.add(symbol)) {
            problems.add(new PdfProblem(pdf, place(parent), "PDFs have no font for `" + symbol + "`", "Use another symbol, or a word."));
        }
    }

    private static PdfProblem.Place place(Element element) {
        Element sheet = element.closest(".sheet");
        if (sheet != null) {
            return new PdfProblem.Sheet(sheet.id().replaceFirst("^sheet-", ""), "");
        }
        Element chapter = element.closest(".chapter");
        return chapter == null ? new PdfProblem.Whole() : new PdfProblem.PageText(chapter.attr("data-path"));
    }
}

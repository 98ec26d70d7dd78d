package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.fonts.PdfFonts;

/**
 * Selects another font for characters that the text's fonts lack, because the renderer would print {@code #}. Characters that PDFs can't
 * show are replaced by their names in brackets; {@link MissingGlyphCheck} reports them.
 */
final class GlyphFallback {

    private final PdfFonts fonts;
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final List<String> names = new ArrayList<>();

    private GlyphFallback(PdfFonts fonts) {
        this.fonts = fonts;
    }

    static void apply(Document html, PdfFonts fonts) {
        for (Element element : html.body().getAllElements()) {
            for (TextNode text : List.copyOf(element.textNodes())) {
                if (!text.getWholeText().codePoints().allMatch(character -> GlyphCoverage.isInTextFonts(fonts, character))) {
                    new GlyphFallback(fonts).replace(text);
                }
            }
        }
    }

    private void replace(TextNode text) {
        text.getWholeText().codePoints().forEach(this::add);
        endNames();
        endPlain();
        nodes.forEach(text::before);
        text.remove();
    }

    private void add(int character) {
        if (GlyphCoverage.isInTextFonts(fonts, character)) {
            endNames();
            plain.appendCodePoint(character);
            return;
        }
        if (GlyphCoverage.isIgnorable(character)) {
            return;
        }
        Optional<PdfFonts.Face> face = GlyphCoverage.face(fonts, character);
        if (face.isEmpty()) {
            names.add(GlyphCoverage.name(character));
            return;
        }
        endNames();
        endPlain();
        nodes.add(new Element("span").attr("style",
                "font-family: \"" + face.get().family() + "\"; font-weight: normal; font-style: normal;").appendText(Character.toString(character)));
    }

    private void endPlain() {
        if (plain.length() > 0) {
            nodes.add(new TextNode(plain.toString()));
            plain.setLength(0);
        }
    }

    /** A whole word shares one pair of brackets, so that its names can be wrapped. */
    private void endNames() {
        if (!names.isEmpty()) {
            plain.append('[').append(String.join(", ", names)).append(']');
            names.clear();
        }
    }
}

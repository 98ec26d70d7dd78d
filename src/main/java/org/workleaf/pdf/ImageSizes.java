package org.workleaf.pdf;

import org.jsoup.nodes.Element;

/** Computes the printed size of images: as in a browser, but at most as wide as the text around it and as high as most of a page. */
final class ImageSizes {

    private static final double MM_PER_PIXEL = 25.4 / 96;

    /** Lengths in paper.css, in millimetres, by which an element reduces the width of its content. */
    private static final double TEXT_MARGIN = 26;
    private static final double LIST_INDENT = 8;
    private static final double QUOTE_INDENT = 6;
    private static final double CARD_MARGINS = 19;
    private static final double CELL_PADDING = 5;

    private final PrintFormat format;

    ImageSizes(PrintFormat format) {
        this.format = format;
    }

    /** The CSS of an image element. */
    String css(Element element, PrintImage.Printable image) {
        double width = image.width() * MM_PER_PIXEL;
        double height = image.height() * MM_PER_PIXEL;
        double scale = Math.min(1, Math.min(maxWidth(element) / width, maxHeight(element) / height));
        return "width:" + PrintDocument.mm(width * scale) + ";height:" + PrintDocument.mm(height * scale) + ";";
    }

    private double maxWidth(Element element) {
        double scale = format.isLarge() ? 1.5 : 1;
        double width = format.column();
        Element cell = null;
        for (Element ancestor : element.parents()) {
            switch (ancestor.tagName()) {
                case "li" -> width -= ancestor.hasClass("card") ? 0 : LIST_INDENT * scale;
                case "blockquote" -> width -= QUOTE_INDENT;
                case "td", "th" -> cell = ancestor;
                default -> {
                    if (ancestor.hasClass("text")) {
                        width -= TEXT_MARGIN;
                    } else if (ancestor.hasClass("card-text")) {
                        width -= (format.isLarge() ? 0 : format.column() / 2) + CARD_MARGINS;
                    } else if (ancestor.hasClass("column")) {
                        width -= format.column() / 2;
                    }
                }
            }
        }
        return cell == null ? width : width / cell.parent().childrenSize() - CELL_PADDING;
    }

    private double maxHeight(Element element) {
        if (element.closest(".card-text") != null) {
            return format.isLarge() ? 70 : 32;
        }
        return format.columnHeight() * (element.closest("td, th") == null ? 0.7 : 0.3);
    }
}

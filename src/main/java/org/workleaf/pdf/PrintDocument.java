package org.workleaf.pdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The HTML of a PDF, prepared for typesetting: absolute links, ruled lines, blanks that fill their line, and numbered placeholders for
 * form fields.
 */
final class PrintDocument {

    /** The protocol of the addresses of the guide's images in the document. */
    static final String IMAGES = "guide-image";

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Document html;
    private final PrintFormat format;
    private final List<FieldPlaceholder> placeholders = new ArrayList<>();
    private final List<FieldPlaceholder> tooTall = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, byte[]> images = new LinkedHashMap<>();
    private final List<PrintImage.Unprintable> unprintable = new ArrayList<>();

    /**
     * An image of the guide in the document.
     *
     * @param path the path below the content folder
     * @param alt  its alternative text
     */
    record Figure(String path, String alt) {}

    private PrintDocument(Document html, PrintFormat format) {
        this.html = html;
        this.format = format;
    }

    /**
     * @param base   the address that links are relative to, or "" if the site has none: then these links become text
     * @param images returns the image for the address in {@code src}
     */
    static PrintDocument of(String html, PrintFormat format, String base, ThreadFonts fonts, Function<String, PrintImage> images) {
        PrintDocument document = new PrintDocument(Jsoup.parse(html), format);
        document.html.outputSettings().prettyPrint(false);
        // The HTML parser moves the unknown element `bookmarks` into the body.
        document.html.select("body > bookmarks").forEach(bookmarks -> document.html.head().appendChild(bookmarks));
        document.resolveLinks(base);
        document.addImages(images);
        document.keepHeadingsWithTheirQuestions();
        document.drawRuledLines();
        // Before text is measured, because a name is longer than its character.
        GlyphFallback.apply(document.html, fonts.fonts());
        new ColumnWidths(format, fonts.widths()).layOut(document.html);
        document.numberTables();
        new BlankStretcher(format, fonts.widths()).stretch(document.html);
        document.numberPlaceholders();
        return document;
    }

    org.w3c.dom.Document dom() {
        return new W3CDom().namespaceAware(false).fromJsoup(html);
    }

    /** In reading order; a placeholder's number is its index. */
    List<FieldPlaceholder> placeholders() {
        return placeholders;
    }

    /** In reading order; an image's number is its index. */
    List<Figure> figures() {
        return figures;
    }

    /** The images' bytes by the addresses in the document. */
    Map<String, byte[]> images() {
        return images;
    }

    /** Answers with more lines than a page has room for. */
    List<FieldPlaceholder> tooTall() {
        return tooTall;
    }

    /** Images that were replaced by their alternative text. */
    List<PrintImage.Unprintable> unprintable() {
        return unprintable;
    }

    /** The intended number of pages. */
    int intendedPages() {
        return 1 + html.select(".new-page").size();
    }

    private void resolveLinks(String base) {
        for (Element link : html.select("a[href]")) {
            String href = link.attr("href");
            if (!href.startsWith("#") && !href.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
                if (base.isEmpty()) {
                    link.unwrap();
                    continue;
                }
                link.attr("href", URI.create(base).resolve(href).toString().replaceFirst("index\\.html(?=$|[?#])", ""));
            }
            // Becomes the description of the link annotation for screen readers.
            link.attr("title", link.text());
        }
    }

    private void addImages(Function<String, PrintImage> load) {
        ImageSizes sizes = new ImageSizes(format);
        for (Element element : html.select(GuideImages.SELECTOR)) {
            PrintImage image = load.apply(element.attr("src"));
            if (image instanceof PrintImage.Printable printable) {
                String uri = IMAGES + ":/" + figures.size() + (printable.vector() ? ".svg" : "");
                images.put(uri, printable.bytes());
                element.attr("src", uri).attr("style", sizes.css(element, printable));
                element.parents().select(".card-text").addClass("with-image");
                figures.add(new Figure(image.path(), element.attr("alt")));
                element.attr("alt", AcroFormBuilder.FIGURE + (figures.size() - 1));
            } else if (image instanceof PrintImage.Unprintable failed) {
                unprintable.add(failed);
                element.replaceWith(new TextNode(element.attr("alt")));
            }
        }
        // Icons of the interface.
        html.select("svg").remove();
    }

    /** Puts a heading and the question after it into one box, because the renderer can only avoid page breaks inside a box. */
    private void keepHeadingsWithTheirQuestions() {
        for (Element prose : html.select(".sheet > .prose")) {
            Element last = prose.lastElementChild();
            Element next = prose.nextElementSibling();
            if (last != null && next != null && last.tagName().matches("h[2-4]") && next.hasClass("question")) {
                Element together = new Element("div").addClass("together");
                next.before(together);
                together.appendElement("div").addClass("prose").appendChild(last);
                together.appendChild(next);
                if (prose.childrenSize() == 0) {
                    prose.remove();
                }
            }
        }
    }

    /**
     * Puts each table with a heading row into a box that can start on a new page. The box has a padding at its top, because the renderer can't
     * repeat the heading row of a table that begins exactly at the top of a page.
     */
    private void numberTables() {
        int number = 0;
        for (Element table : html.select("table:has(thead)")) {
            table.wrap("<div class=\"tabular\"></div>").attr(StrandedTableFinder.NUMBER, String.valueOf(number++));
        }
    }

    /** Starts a table on a new page, to be laid out again. @param number of the table */
    void startOnNewPage(int number) {
        html.select(".tabular:has(> [" + StrandedTableFinder.NUMBER + "=" + number + "])").addClass("on-new-page");
    }

    /** The fit of the sheet that contains an element, from its class; 0 outside of sheets. */
    static int fit(Element inside) {
        Element sheet = inside.closest(".sheet");
        return sheet == null ? 0 : sheet.classNames().stream().filter(name -> name.matches("fit-[0-9]"))
                .map(name -> Integer.parseInt(name.substring(4))).findFirst().orElse(0);
    }

    /**
     * Puts the field before the ruled lines, so that it is read first, and moves the lines up to its position. An answer that is taller than
     * a page in large print only has as many lines as a page.
     */
    private void drawRuledLines() {
        for (Element rules : html.select(".rules")) {
            rules.select("i").stream().skip(format.maxLines()).forEach(Element::remove);
            int count = rules.select("i").size();
            double pitch = format.pitch(fit(rules), count);
            rules.select("object").attr("style", height(pitch * count)).attr("data-pitch", String.valueOf(pitch));
            boolean first = true;
            for (Element line : rules.select("i")) {
                line.tagName("div").addClass("rule").attr("style",
                        height(pitch) + (first ? "margin-top:-" + mm(pitch * count) + ";" : ""));
                first = false;
            }
        }
    }

    private static String height(double mm) {
        return "height:" + mm(mm) + ";";
    }

    static String mm(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    private void numberPlaceholders() {
        for (Element placeholder : html.select("object[type=field]")) {
            double pitch = placeholder.hasAttr("data-pitch") ? Double.parseDouble(placeholder.attr("data-pitch")) * POINTS_PER_MM : 0;
            String sum = placeholder.attr("data-sum");
            placeholder.attr("alt", AcroFormBuilder.MARK + placeholders.size());
            FieldPlaceholder field = new FieldPlaceholder(placeholder.attr("data-sheet"), placeholder.attr("data-field"), placeholder.attr("data-type"),
                    placeholder.attr("data-value"), placeholder.attr("data-label"), placeholder.attr("data-name"), pitch,
                    sum.isEmpty() ? List.of() : List.of(sum.split(" ")));
            placeholders.add(field);
            if (!format.isLarge() && placeholder.hasAttr("data-lines") && Integer.parseInt(placeholder.attr("data-lines")) > format.maxLines()) {
                tooTall.add(field);
            }
        }
    }
}

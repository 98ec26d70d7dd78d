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
 * A leaflet's HTML made ready for typesetting: links that work on paper, ruled lines, blanks that fill their line, and every place
 * for an answer numbered.
 */
final class PrintDocument {

    /** The protocol of the addresses that images of the guide get in a tree. */
    static final String IMAGES = "guide-image";

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Document html;
    private final PaperFormat format;
    private final List<FieldPlaceholder> gaps = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, byte[]> images = new LinkedHashMap<>();
    private final List<PrintImage.Unprintable> unprintable = new ArrayList<>();

    /**
     * An image of the guide in a tree.
     *
     * @param path below the content folder
     * @param alt  the text that stands for it
     */
    record Figure(String path, String alt) {}

    private PrintDocument(Document html, PaperFormat format) {
        this.html = html;
        this.format = format;
    }

    /**
     * @param base   the address that links lead from, or "" while the site has none: these links become words
     * @param images gives the image for the address in {@code src}
     */
    static PrintDocument of(String html, PaperFormat format, String base, TextWidths widths, Function<String, PrintImage> images) {
        PrintDocument tree = new PrintDocument(Jsoup.parse(html), format);
        tree.html.outputSettings().prettyPrint(false);
        // HTML knows no bookmarks, and puts what it doesn't know where the text begins.
        tree.html.select("body > bookmarks").forEach(bookmarks -> tree.html.head().appendChild(bookmarks));
        tree.links(base);
        tree.addImages(images);
        tree.keepHeadingsWithTheirQuestions();
        tree.ruledLines();
        new ColumnWidths(format, widths).layOut(tree.html);
        new BlankStretcher(format, widths).stretch(tree.html);
        tree.numberGaps();
        return tree;
    }

    /** Sets symbols in fonts that have them; returns those that no font has. */
    List<PdfProblem> symbols(PdfFonts fonts, String pdf) {
        return new SymbolFallback(fonts).apply(html, pdf);
    }

    org.w3c.dom.Document dom() {
        return new W3CDom().namespaceAware(false).fromJsoup(html);
    }

    /** In the order in which they are read; a place's number is its index here. */
    List<FieldPlaceholder> gaps() {
        return gaps;
    }

    /** In reading order; an image's number is its index here. */
    List<Figure> figures() {
        return figures;
    }

    /** The images' bytes by the addresses in the tree. */
    Map<String, byte[]> images() {
        return images;
    }

    /** Images for which only their alternative text is in the tree. */
    List<PrintImage.Unprintable> unprintable() {
        return unprintable;
    }

    /** The number of pages it is meant to take if nothing runs over. */
    int pagesMeant() {
        return 1 + html.select(".new-page").size();
    }

    private void links(String base) {
        for (Element link : html.select("a[href]")) {
            String href = link.attr("href");
            if (!href.startsWith("#") && !href.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
                if (base.isEmpty()) {
                    link.unwrap();
                    continue;
                }
                link.attr("href", URI.create(base).resolve(href).toString().replaceFirst("index\\.html(?=$|[?#])", ""));
            }
            // What a screen reader says of the link's place on the page.
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

    /** The typesetter can keep a box whole, not two boxes together: a heading goes into one box with the question below it. */
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

    /** The step at which the sheet around a place is drawn, as its class says; large print has one. */
    static int fit(Element inside) {
        Element sheet = inside.closest(".sheet");
        return sheet == null ? 0 : sheet.classNames().stream().filter(name -> name.matches("fit-[0-9]"))
                .map(name -> Integer.parseInt(name.substring(4))).findFirst().orElse(0);
    }

    /** The field stands first, so that it is read first; the lines are pulled up below it. */
    private void ruledLines() {
        for (Element rules : html.select(".rules")) {
            double pitch = format.pitch(fit(rules));
            int count = rules.select("i").size();
            rules.select("object").attr("style", height(pitch * count));
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

    private void numberGaps() {
        for (Element place : html.select("object[type=field]")) {
            double pitch = place.hasAttr("data-lines") ? format.pitch(fit(place)) * POINTS_PER_MM : 0;
            String sum = place.attr("data-sum");
            place.attr("alt", AcroFormBuilder.MARK + gaps.size());
            gaps.add(new FieldPlaceholder(place.attr("data-sheet"), place.attr("data-field"), place.attr("data-type"),
                    place.attr("data-value"), place.attr("data-label"), place.attr("data-name"), pitch,
                    sum.isEmpty() ? List.of() : List.of(sum.split(" "))));
        }
    }
}

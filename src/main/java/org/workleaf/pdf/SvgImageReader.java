package org.workleaf.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an SVG file for printing: sets its size, and fonts that PDFs have. */
final class SvgImageReader {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9.]+)\\s*(px|pt|pc|mm|cm|in|)\\s*");
    private static final Pattern FONT_FAMILY = Pattern.compile("(font-family\\s*:\\s*)([^;}]+)");

    private SvgImageReader() {}

    static boolean looksLikeSvg(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4000), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").stripLeading();
        return start.startsWith("<") && start.contains("<svg");
    }

    static PrintImage read(String path, byte[] bytes) throws IOException {
        try {
            Document svg = parser().parse(new InputSource(new ByteArrayInputStream(bytes)));
            Element root = svg.getDocumentElement();
            if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
                throw new IOException("its root element is not an `svg` with the namespace of SVG");
            }
            Optional<String> problem = SvgRecursionCheck.problem(root);
            if (problem.isPresent()) {
                return new PrintImage.Unprintable(path, "PDFs cannot show `" + path + "`: " + problem.get(), "Save it as plain SVG, or as PNG.");
            }
            List<String> missing = new ArrayList<>();
            prepare(root, missing);
            if (!missing.isEmpty()) {
                return new PrintImage.Unprintable(path, "PDFs cannot show all of `" + path + "`: it contains " + missing.get(0),
                        "PDFs show the shapes and the text of an SVG file, and images embedded as `data:`.");
            }
            double[] size = size(root);
            root.setAttribute("width", Long.toString(Math.max(1, Math.round(size[0]))));
            root.setAttribute("height", Long.toString(Math.max(1, Math.round(size[1]))));
            if (!root.hasAttribute("font-family")) {
                root.setAttribute("font-family", "serif");
            }
            return new PrintImage.Printable(path, serialized(svg), true, size[0], size[1]);
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setExpandEntityReferences(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    /** Throws errors instead of printing them. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw new SAXException("line " + e.getLineNumber() + ": " + e.getMessage());
        }
    }

    /** Adds fallback fonts, and collects what a PDF would not show. */
    private static void prepare(Element element, List<String> missing) {
        String name = String.valueOf(element.getLocalName()).toLowerCase(Locale.ROOT);
        if (name.equals("foreignobject")) {
            missing.add("HTML in a `foreignObject`");
        }
        for (String link : List.of(element.getAttribute("href"), element.getAttributeNS(XLINK, "href"))) {
            if (!link.isEmpty() && !name.equals("a") && !link.startsWith("#") && !link.startsWith("data:")) {
                missing.add("a link to another file, `" + link + "`");
            }
        }
        // The renderer only reads the older name of this attribute.
        if (element.hasAttribute("href") && !element.hasAttributeNS(XLINK, "href")) {
            element.setAttributeNS(XLINK, "xlink:href", element.getAttribute("href"));
        }
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", element.getAttribute("font-family") + ", serif");
        }
        if (element.hasAttribute("style")) {
            element.setAttribute("style", withFallback(element.getAttribute("style")));
        }
        if (name.equals("style")) {
            element.setTextContent(withFallback(element.getTextContent()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                prepare(inner, missing);
            }
        }
    }

    private static String withFallback(String css) {
        return FONT_FAMILY.matcher(css).replaceAll(match -> Matcher.quoteReplacement(match.group(1) + match.group(2).strip() + ", serif"));
    }

    /** The size that a browser would use, in CSS pixels: 300 × 150 if the file has none. */
    private static double[] size(Element root) {
        double width = pixels(root.getAttribute("width"));
        double height = pixels(root.getAttribute("height"));
        String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (box.length == 4) {
            double ratio = Double.parseDouble(box[2]) / Double.parseDouble(box[3]);
            if (width <= 0 && height <= 0) {
                width = Double.parseDouble(box[2]);
            }
            width = width > 0 ? width : height * ratio;
            height = height > 0 ? height : width / ratio;
        } else {
            width = width > 0 ? width : 300;
            height = height > 0 ? height : 150;
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
        }
        return new double[] {width, height};
    }

    private static double pixels(String length) {
        Matcher matcher = LENGTH.matcher(length);
        if (!matcher.matches()) {
            return 0;
        }
        double inch = switch (matcher.group(2)) {
            case "pt" -> 72;
            case "pc" -> 6;
            case "mm" -> 25.4;
            case "cm" -> 2.54;
            case "in" -> 1;
            default -> 96;
        };
        return Double.parseDouble(matcher.group(1)) / inch * 96;
    }

    private static byte[] serialized(Document svg) throws TransformerException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(svg), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}

package org.workleaf.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds what makes an SVG image unsafe to publish: scripts, embedded HTML, and references to anything outside of the file.
 *
 * <p>A browser that opens an SVG by its own address runs its scripts on the guide's origin.
 * {@code <svg onload="…">} → an error at {@code onload}.
 */
final class SvgScanner {

    private static final String CODE = "unsafe-svg";
    private static final String HELP = "An image that a browser opens can run scripts and load files. Save it as plain SVG, without scripts and "
            + "links, or as PNG.";

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> SCRIPTS = Set.of("script", "handler", "listener");
    private static final Set<String> ANIMATIONS = Set.of("animate", "set", "animatemotion", "animatetransform", "animatecolor", "discard");
    /** Elements of other namespaces are metadata that drawing programs write and browsers ignore. */
    private static final Pattern ACTIVE = Pattern.compile("http://www\\.w3\\.org/(?!2000/svg$|1999/02/22-rdf-syntax-ns#$).*");

    private static final Pattern EMBEDDED_IMAGE = Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern PROGRAM = Pattern.compile("(?i)(?:javascript|vbscript|livescript|data|file|blob):.*", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^)]*)");
    private static final Pattern STYLE_LOADS = Pattern.compile("(?i)@import|@font-face|\\\\|(?:image-set|image|src|cross-fade)\\(|expression\\(|-moz-binding");
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml[^>]*?encoding\\s*=\\s*['\"]([^'\"]*)");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*\\[");

    private final SourceFile file;
    private final List<Diagnostic> found = new ArrayList<>();
    private String element = "";

    private SvgScanner(SourceFile file) {
        this.file = file;
    }

    /**
     * @param file the text of an SVG file
     * @return an error for each unsafe part, in order, each with its place; an error for a file that is not well-formed XML
     */
    static List<Diagnostic> scan(SourceFile file) {
        // A byte order mark is not part of the document, and Java's parser rejects it in text.
        SvgScanner scanner = new SvgScanner(file.text().startsWith("\uFEFF") ? new SourceFile(file.path(), file.text().substring(1)) : file);
        scanner.scan();
        return scanner.found;
    }

    private void scan() {
        String text = file.text();
        Matcher declared = DECLARATION.matcher(text);
        if (declared.find() && !declared.group(1).matches("(?i)utf-8|us-ascii")) {
            report(new Span(declared.start(1), declared.end(1)), "this image is encoded as " + declared.group(1));
            return;
        }
        Matcher doctype = DOCTYPE.matcher(text);
        if (doctype.find()) {
            report(new Span(doctype.start(), doctype.end()), "this image defines its own entities");
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                scan(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            int start = file.lineStart(Math.min(line, file.lineCount()));
            int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber() - 1);
            report(Span.at(Math.min(file.text().length(), start + column)), "this image is not well-formed SVG");
        }
    }

    private void scan(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> style(xml);
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    report(tag(xml, "<?"), "this image loads a style sheet or runs a program: `<?" + xml.getPITarget() + "`");
                case XMLStreamConstants.ENTITY_REFERENCE -> report(tag(xml, "&"), "this image uses the undefined entity `" + xml.getLocalName() + "`");
                default -> { }
            }
        }
    }

    private void element(XMLStreamReader xml) {
        element = xml.getLocalName().toLowerCase(Locale.ROOT);
        String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        Span tag = tag(xml, "<");
        if (SCRIPTS.contains(element)) {
            report(tag, "this image contains a script: `<" + xml.getLocalName() + ">`");
        } else if (element.equals("foreignobject") || ACTIVE.matcher(namespace).matches()) {
            report(tag, "this image contains something other than a drawing: `<" + xml.getLocalName() + ">`");
        } else if (ANIMATIONS.contains(element) && animates(xml).matches("(?i)(?:.*:)?href|on.*|style|src")) {
            report(tag, "this image changes a link or a script while it is shown");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml, i, tag);
        }
    }

    private static String animates(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase("attributeName")) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private void attribute(XMLStreamReader xml, int i, Span tag) {
        String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
        String namespace = Optional.ofNullable(xml.getAttributeNamespace(i)).orElse("");
        String value = xml.getAttributeValue(i);
        // Browsers ignore white space and control characters inside a scheme.
        String url = value.replaceAll("[\\p{Cntrl}\\s]", "");
        boolean plain = namespace.isEmpty() || namespace.equals(SVG);
        Span span = within(tag, xml.getAttributeLocalName(i));
        if (plain && name.startsWith("on")) {
            report(span, "this image contains a script: `" + xml.getAttributeLocalName(i) + "`");
        } else if ((plain || namespace.equals(XLINK)) && (name.equals("href") || name.equals("src"))) {
            if (!url.startsWith("#") && !EMBEDDED_IMAGE.matcher(value.strip()).matches()) {
                report(span, "this image refers to something outside of its file: `" + shortened(value) + "`");
            }
        } else if (namespace.equals(XML) && name.equals("base")) {
            report(span, "this image refers to something outside of its file: `" + shortened(value) + "`");
        } else if (plain && PROGRAM.matcher(url).matches()) {
            report(span, "this image contains a script: `" + shortened(value) + "`");
        } else if (plain) {
            css(value, span, name.equals("style"));
        }
    }

    private void style(XMLStreamReader xml) {
        if (element.equals("style")) {
            String css = xml.getText();
            int end = xml.getLocation().getCharacterOffset();
            int at = file.text().lastIndexOf("<style", Math.max(0, Math.min(end, file.text().length())));
            css(css, Span.at(Math.max(0, at)), true);
        }
    }

    private void css(String css, Span span, boolean isStyle) {
        Matcher url = URL.matcher(css);
        while (url.find()) {
            String target = url.group(1).strip();
            if (!target.startsWith("#") && !EMBEDDED_IMAGE.matcher(target.replaceFirst("['\"]\\s*$", "")).matches()) {
                report(span, "this image refers to something outside of its file: `" + shortened(target) + "`");
                return;
            }
        }
        Matcher loads = STYLE_LOADS.matcher(css);
        if (isStyle && loads.find()) {
            report(span, "the styles of this image can load something from outside of its file: `" + loads.group() + "`");
        }
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    /** The tag that was read last; the parser says where it ends. */
    private Span tag(XMLStreamReader xml, String opening) {
        int end = Math.max(0, Math.min(xml.getLocation().getCharacterOffset(), file.text().length()));
        int start = file.text().lastIndexOf(opening, Math.max(0, end - 1));
        return start < 0 ? Span.at(end) : new Span(start, Math.max(start, end));
    }

    private Span within(Span tag, String attribute) {
        Matcher written = Pattern.compile("[\\s:]" + Pattern.quote(attribute) + "\\s*=").matcher(file.text()).region(tag.start(), tag.end());
        return written.find() ? new Span(written.start() + 1, written.start() + 1 + attribute.length()) : tag;
    }

    private void report(Span span, String message) {
        found.add(Diagnostic.error(CODE, file, span, message, HELP));
    }
}

package org.workleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

class SvgScannerTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n";

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>x()</script>",
        "<script href='x.js'/>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>x()</s:script>",
        "<html:script xmlns:html='http://www.w3.org/1999/xhtml'>x()</html:script>",
        "<g><iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/></g>",
        "<math xmlns='http://www.w3.org/1998/Math/MathML' href='javascript:x()'/>",
        "<foreignObject/>",
        "<path onclick='x()'/>",
        "<path ONLOAD='x()'/>",
        "<animate onbegin='x()'/>",
        "<handler type='text/javascript'>x()</handler>",
        "<a href='javascript:x()'/>",
        "<a xlink:href='  JavaScript:x()'/>",
        "<a xlink:href='java&#x0a;script:x()'/>",
        "<a href='data:text/html;base64,AAAA'/>",
        "<a href='https://example.org'/>",
        "<use href='other.svg#cup'/>",
        "<image href='//example.org/cup.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<a><animate attributeName='href' values='javascript:x()'/></a>",
        "<a><set attributeName='xlink:href' to='x'/></a>",
        "<a><animate attributeName='fill' from='javascript:x()'/></a>",
        "<path fill='url(https://example.org/x.svg#y)'/>",
        "<path style='fill: url( \"https://example.org/x\" )'/>",
        "<path style='background: \\75rl(https://example.org/x)'/>",
        "<style>@import 'https://example.org/x.css';</style>",
        "<style>path { background: image-set('https://example.org/x' 1x) }</style>",
        "<style>@font-face { font-family: x; src: url(x.woff2) }</style>",
        "<style><![CDATA[ path { fill: url(x.svg#y) } ]]></style>",
        "<g xml:base='https://example.org/'/>",
        "<?xml-stylesheet href='x.css'?>",
        "<g>&undefined;</g>",
        "<g>",
        "<g><path></g>",
    })
    void reportsScriptsAndExternalReferences(String part) {
        List<Diagnostic> found = scan(OPEN + part + "\n</svg>");
        assertFalse(found.isEmpty(), part);
        assertEquals("unsafe-svg", found.get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml-stylesheet type='text/xsl' href='#x'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "not an image",
        "",
    })
    void reportsFilesThatAreNotPlainSvg(String text) {
        assertFalse(scan(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<defs><linearGradient id='wood'/></defs><path fill='url(#wood)' style='stroke: url(&quot;#wood&quot;)'/>",
        "<use href='#cup'/><use xlink:href='#cup'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<style>.a { fill: none; stroke: #333 }</style><text>one &amp; two</text>",
        "<animate attributeName='opacity' from='0' to='1'/>",
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' id='base'/>",
        "<!-- a comment with <script> in it --><title>on and off</title>",
    })
    void acceptsPlainDrawings(String part) {
        assertEquals(List.of(), scan(OPEN + part + "\n</svg>"));
    }

    @Test
    void acceptsFilesWrittenByDrawingPrograms() {
        assertEquals(List.of(), scan("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\r\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\r\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\r\n"));
    }

    @Test
    void reportsEachUnsafePartAtItsPosition() {
        List<Diagnostic> found = scan(OPEN + "  <path\n    onclick=\"x()\"/>\n  <script/>\n</svg>\n");
        assertEquals(List.of("3:5", "4:3"), found.stream()
                .map(problem -> problem.position().line() + ":" + problem.position().column()).toList());
    }

    private static List<Diagnostic> scan(String text) {
        return SvgScanner.scan(new SourceFile("content/cup.svg", text));
    }
}

package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SVG files on which the renderer would recurse without end are reported, and others are drawn. */
class SvgRecursionCheckTest {

    @TempDir
    private Path folder;

    private List<String> problems(String svg) throws IOException {
        return SampleGuide.in(folder).write("content/loop.svg", "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>" + svg + "</svg>")
                .write("content/10-page.md", "# Page\n\n<!-- worksheet: sheet -->\n\n## Sheet\n\n![A loop](loop.svg)\n\nDone: ____ <!-- #done -->\n\n<!-- end -->\n")
                .pdfs("sheet-a4").get(0).problems().stream().map(PdfProblem::message).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<g id='a'><path d='M1 1h7v7z'/><use xlink:href='#a'/></g>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "<pattern id='a' width='1' height='1'><rect width='9' height='9' fill='url(#a)'/></pattern><rect width='9' height='9' fill='url(#a)'/>",
        "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/><rect width='3' height='3' style='fill: url(\"#a\")'/>",
        "<mask id='a'><rect width='3' height='3' mask='url(#a)'/></mask><rect width='3' height='3' mask='url(#a)'/>",
    })
    void anElementThatRefersToItselfIsReported(String svg) throws IOException {
        assertEquals(List.of("PDFs cannot show `loop.svg`: the element `a` refers to itself"), problems(svg));
    }

    @Test
    void deeplyNestedElementsAreReported() throws IOException {
        assertEquals(List.of("PDFs cannot show `loop.svg`: its elements are nested more than 200 levels deep"), problems("<g>".repeat(5000) + "</g>".repeat(5000)));
    }

    @Test
    void anElementThatIsUsedSeveralTimesIsDrawn() throws IOException {
        assertEquals(List.of(), problems("<defs><path id='a' d='M1 1h7v7z'/><g id='b'><use href='#a'/><use href='#a'/></g></defs><use href='#b'/><use href='#a'/>"));
    }
}

package org.workleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks a table's repeated heading rows as artifacts, so that screen readers skip them (ISO 32000-1, 14.8.2.2).
 *
 * <p>The renderer tags each repetition as further content of the same cells, and a reader would hear each heading once for every page.
 */
final class RepeatedHeadingUntagger {

    private static final int NONE = Integer.MAX_VALUE;

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Map<COSDictionary, Set<Integer>> repeated = new IdentityHashMap<>();

    private RepeatedHeadingUntagger(PDDocument pdf) {
        int index = 0;
        for (PDPage page : pdf.getPages()) {
            pages.put(page.getCOSObject(), index++);
        }
    }

    static void untag(PDDocument pdf) throws IOException {
        RepeatedHeadingUntagger untagger = new RepeatedHeadingUntagger(pdf);
        COSDictionary structure = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        untagger.find(structure);
        untagger.removeFromParentTree(structure.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS));
        for (PDPage page : pdf.getPages()) {
            if (untagger.repeated.containsKey(page.getCOSObject())) {
                makeArtifacts(pdf, page, untagger.repeated.get(page.getCOSObject()));
            }
        }
    }

    private void find(COSDictionary element) {
        if ("THead".equals(element.getNameAsString(COSName.S))) {
            prune(element, firstPage(element));
        } else {
            kids(element).filter(RepeatedHeadingUntagger::isElement).forEach(kid -> find((COSDictionary) kid));
        }
    }

    /** The index of the first page with content of an element; {@code NONE} for an empty cell. */
    private int firstPage(COSDictionary element) {
        return kids(element).mapToInt(kid -> isElement(kid) ? firstPage((COSDictionary) kid) : pages.get(page(element, kid))).min().orElse(NONE);
    }

    /** Removes content on other pages than the first, and elements without any other content. */
    private void prune(COSDictionary element, int first) {
        COSArray kept = new COSArray();
        kids(element).forEach(kid -> {
            if (isElement(kid)) {
                int start = firstPage((COSDictionary) kid);
                if (start == first || start == NONE) {
                    kept.add(kid);
                }
                prune((COSDictionary) kid, first);
            } else if (pages.get(page(element, kid)) == first) {
                kept.add(kid);
            } else {
                int number = kid instanceof COSDictionary content ? content.getInt(COSName.MCID) : ((COSInteger) kid).intValue();
                repeated.computeIfAbsent(page(element, kid), page -> new TreeSet<>()).add(number);
            }
        });
        element.setItem(COSName.K, kept);
    }

    private static Stream<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        return kids instanceof COSArray array ? IntStream.range(0, array.size()).mapToObj(array::getObject) : Stream.ofNullable(kids);
    }

    /** Whether a kid is an element, and not marked content. */
    private static boolean isElement(COSBase kid) {
        return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }

    /** The page of marked content. */
    private static COSDictionary page(COSDictionary element, COSBase content) {
        COSDictionary own = content instanceof COSDictionary dictionary ? dictionary.getCOSDictionary(COSName.PG) : null;
        return own == null ? element.getCOSDictionary(COSName.PG) : own;
    }

    /** @param numbers pairs of a page's key and an array with the element of each piece of content */
    private void removeFromParentTree(COSArray numbers) {
        repeated.forEach((page, contents) -> {
            for (int i = 0; i < numbers.size(); i += 2) {
                if (((COSInteger) numbers.getObject(i)).intValue() == page.getInt(COSName.STRUCT_PARENTS) && numbers.getObject(i + 1) instanceof COSArray elements) {
                    contents.forEach(number -> elements.set(number, COSNull.NULL));
                }
            }
        });
    }

    private static void makeArtifacts(PDDocument pdf, PDPage page, Set<Integer> numbers) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && tokens.get(i - 1) instanceof COSDictionary properties && numbers.contains(properties.getInt(COSName.MCID))) {
                tokens.set(i - 2, COSName.ARTIFACT);
                properties.clear();
                properties.setName(COSName.TYPE, "Pagination");
            }
        }
        PDStream contents = new PDStream(pdf);
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(contents);
    }
}

package org.workleaf.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF as its tags order it for screen readers, in which a wrapped word is in one piece. */
final class TaggedText {

    private TaggedText() {}

    static String of(PDDocument pdf) throws IOException {
        Map<COSDictionary, Map<Integer, String>> texts = new IdentityHashMap<>();
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> onPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> onPage.merge(content.getMCID(), text(content), String::concat));
            texts.put(page.getCOSObject(), onPage);
        }
        StringBuilder text = new StringBuilder();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), texts, text);
        return text.toString();
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream().filter(TextPosition.class::isInstance).map(text -> ((TextPosition) text).getUnicode())
                .collect(Collectors.joining());
    }

    private static void collect(COSDictionary element, Map<COSDictionary, Map<Integer, String>> texts, StringBuilder into) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        for (COSBase kid : kids instanceof COSArray array ? array.toList() : kids == null ? List.<COSBase>of() : List.of(kids)) {
            COSBase content = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (content instanceof COSInteger number) {
                into.append(texts.get(element.getCOSDictionary(COSName.PG)).getOrDefault(number.intValue(), ""));
            } else if (content instanceof COSDictionary child && child.containsKey(COSName.MCID)) {
                COSDictionary page = child.getCOSDictionary(COSName.PG) == null ? element.getCOSDictionary(COSName.PG) : child.getCOSDictionary(COSName.PG);
                into.append(texts.get(page).getOrDefault(child.getInt(COSName.MCID), ""));
            } else if (content instanceof COSDictionary child) {
                collect(child, texts, into);
            }
        }
    }
}

package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.workleaf.source.UrlSchemes;

/**
 * Reports links in PDFs that have an unsafe target. Allowed are the PDF's own pages, websites, mail, calls, messages and maps. PDF viewers have
 * no content security policy that would block others.
 */
final class UnsafeLinkCheck {

    private UnsafeLinkCheck() {}

    /** Returns a problem for each link with another action. */
    static List<PdfProblem> problems(PDDocument pdf, PdfSpec spec) {
        List<PdfProblem> problems = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation && "Link".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                    forbidden(annotation).ifPresent(action -> problems.add(new PdfProblem(spec.name() + ".pdf", spec.place(),
                            "a link in the PDF has a target that is not allowed: `" + action + "`",
                            "Link to pages of the guide, or to `https:`, `mailto:`, `tel:` or `sms:` addresses.")));
                }
            }
        }
        return problems;
    }

    private static Optional<String> forbidden(COSDictionary annotation) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        if (action == null || "GoTo".equals(action.getNameAsString(COSName.S))) {
            return Optional.empty();
        }
        if ("URI".equals(action.getNameAsString(COSName.S))) {
            String uri = action.getString(COSName.URI, "");
            return UrlSchemes.isSafe(uri) && uri.chars().noneMatch(Character::isWhitespace) ? Optional.empty() : Optional.of(uri);
        }
        return Optional.of(action.getNameAsString(COSName.S, "an action"));
    }
}

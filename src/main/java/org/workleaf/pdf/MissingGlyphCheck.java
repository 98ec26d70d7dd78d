package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** Warns about letters that the PDF fonts lack, and about languages that have no PDFs for this reason. */
public final class MissingGlyphCheck {

    private static final String CODE = "paper-letters";

    private MissingGlyphCheck() {}

    /** @param guide the guide in one language */
    public static List<Diagnostic> in(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        boolean isCovered = GlyphCoverage.count(texts(guide)).isSufficient();
        for (Page page : guide.pages()) {
            GlyphCoverage.firstMissing(page.source().text()).ifPresent(at -> found.add(isCovered
                    ? Diagnostic.warning(CODE, page.source(), letter(page, at), "PDFs can't show this letter",
                            "PDFs show a box instead. Their fonts contain Latin, Greek and Cyrillic letters.")
                    : Diagnostic.warning(CODE, page.source(), letter(page, at),
                            "no PDFs are created in " + guide.language().nameIn(Languages.ENGLISH.first()),
                            "The fonts of PDFs contain Latin, Greek and Cyrillic letters, and PDFs only support text from left to right. "
                                    + "The site has all pages, and browsers can print them.")));
        }
        return isCovered || found.isEmpty() ? found : found.subList(0, 1);
    }

    private static Stream<String> texts(Guide guide) {
        return guide.pages().stream().map(page -> page.source().text().substring(page.frontMatter().end()));
    }

    private static Span letter(Page page, int at) {
        return new Span(at, at + Character.charCount(page.source().text().codePointAt(at)));
    }
}

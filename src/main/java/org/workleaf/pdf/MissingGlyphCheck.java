package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** Warns of letters that paper has no typeface for, and of languages that therefore have no PDFs. */
public final class MissingGlyphCheck {

    private static final String CODE = "paper-letters";

    private MissingGlyphCheck() {}

    /** @param guide in one language */
    public static List<Diagnostic> in(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        boolean canSet = GlyphCoverage.count(texts(guide)).isSufficient();
        for (Page page : guide.pages()) {
            GlyphCoverage.firstLacking(page.source().text()).ifPresent(at -> found.add(canSet
                    ? Diagnostic.warning(CODE, page.source(), letter(page, at), "PDFs can't show this letter",
                            "On paper a box stands in its place. The typefaces of PDFs have Latin, Greek and Cyrillic letters.")
                    : Diagnostic.warning(CODE, page.source(), letter(page, at),
                            "no PDFs are made in " + guide.language().nameIn(Languages.ENGLISH.first()),
                            "The typefaces of PDFs have Latin, Greek and Cyrillic letters, and run from left to right. The site has all "
                                    + "pages, and browsers print them.")));
        }
        return canSet || found.isEmpty() ? found : found.subList(0, 1);
    }

    private static Stream<String> texts(Guide guide) {
        return guide.pages().stream().map(page -> page.source().text().substring(page.frontMatter().end()));
    }

    private static Span letter(Page page, int at) {
        return new Span(at, at + Character.charCount(page.source().text().codePointAt(at)));
    }
}

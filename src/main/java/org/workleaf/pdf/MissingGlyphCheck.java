package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Warns about characters that the PDF fonts lack, and about languages that have no PDFs for this reason. */
public final class MissingGlyphCheck {

    private static final String CODE = "paper-letters";

    /** A comment, which is not printed, a character by its number, or a character. */
    private static final Pattern CHARACTER = Pattern.compile("<!--.*?-->|&#(?:(\\d{1,7})|[xX](\\p{XDigit}{1,6}));|.", Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

    private MissingGlyphCheck() {}

    /**
     * @param guide    the guide in one language
     * @param settings {@code jbake.properties}
     */
    public static List<Diagnostic> in(Guide guide, SourceFile settings) {
        if (!GlyphCoverage.count(texts(guide)).isSufficient()) {
            return guide.pages().stream().flatMap(page -> noPdfs(guide, page).stream()).limit(1).toList();
        }
        List<Diagnostic> found = new ArrayList<>();
        PdfFonts fonts = new PdfFonts();
        title(guide, settings, fonts).ifPresent(found::add);
        for (Page page : guide.pages()) {
            Map<Integer, Span> missing = missing(page.source().text(), fonts);
            if (!missing.isEmpty()) {
                found.add(warning(page.source(), missing.keySet(), missing.values().iterator().next()));
            }
        }
        return found;
    }

    /** The characters in the site's title, which is printed on each page. */
    private static Optional<Diagnostic> title(Guide guide, SourceFile settings, PdfFonts fonts) {
        String key = "site.title" + (guide.language().isFirst() ? "" : "." + guide.language().code());
        Matcher title = Pattern.compile("(?m)^[ \\t\\f]*" + Pattern.quote(key) + "[ \\t\\f]*[=: \\t][ \\t\\f]*(\\S.*)").matcher(settings.text());
        if (!title.find()) {
            return Optional.empty();
        }
        Set<Integer> missing = missing(unescaped(title.group(1)), fonts).keySet();
        return missing.isEmpty() ? Optional.empty() : Optional.of(warning(settings, missing, new Span(title.start(1), title.end(1))));
    }

    /** {@code \\u05e9} → the letter shin, as in properties files. */
    private static String unescaped(String value) {
        return ESCAPE.matcher(value).replaceAll(escape ->
                Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static Optional<Diagnostic> noPdfs(Guide guide, Page page) {
        String text = page.source().text();
        return GlyphCoverage.firstMissing(text).stream().mapToObj(at -> Diagnostic.warning(CODE, page.source(),
                new Span(at, at + Character.charCount(text.codePointAt(at))),
                "no PDFs are created in " + guide.language().nameIn(Languages.ENGLISH.first()),
                "The fonts of PDFs contain Latin, Greek and Cyrillic letters, and PDFs only support text from left to right. "
                        + "The site has all pages, and browsers can print them.")).findFirst();
    }

    /** The characters that PDFs can't show, each with its first place. */
    private static Map<Integer, Span> missing(String text, PdfFonts fonts) {
        Map<Integer, Span> missing = new LinkedHashMap<>();
        Matcher found = CHARACTER.matcher(text);
        while (found.find()) {
            int character = found.group(1) != null ? Integer.parseInt(found.group(1))
                    : found.group(2) != null ? Integer.parseInt(found.group(2), 16) : text.codePointAt(found.start());
            if (Character.isValidCodePoint(character) && !GlyphCoverage.isPrintable(fonts, character)) {
                missing.putIfAbsent(character, new Span(found.start(), found.end()));
            }
        }
        return missing;
    }

    /** @param place of the first of the characters */
    private static Diagnostic warning(SourceFile file, Set<Integer> missing, Span place) {
        String characters = missing.stream().map(character -> "`" + Character.toString(character) + "`").collect(Collectors.joining(", "));
        int first = missing.iterator().next();
        return Diagnostic.warning(CODE, file, place,
                "PDFs can't show " + characters,
                "PDFs show " + (missing.size() == 1 ? "its name" : "their names") + " instead: `[" + GlyphCoverage.name(first)
                        + "]`. Use another character, or a word.");
    }

    private static Stream<String> texts(Guide guide) {
        return guide.pages().stream().map(page -> page.source().text().substring(page.frontMatter().end()));
    }
}

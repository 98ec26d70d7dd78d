package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceHash;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/** Each translated page has an original in the first language and is based on its current version, and no translation is missing. */
final class TranslationsAreUpToDate {

    private static final Pattern FROM = Pattern.compile("^translated-from:.*$", Pattern.MULTILINE);

    private final Guide guide;
    private final Guide translation;
    private final List<Diagnostic> found = new ArrayList<>();

    private TranslationsAreUpToDate(Guide guide, Guide translation) {
        this.guide = guide;
        this.translation = translation;
    }

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        guide.translations().forEach(translation -> found.addAll(new TranslationsAreUpToDate(guide, translation).check()));
        return found;
    }

    private List<Diagnostic> check() {
        translation.pages().forEach(page -> original(page, guide).ifPresentOrElse(original -> version(page, original), () -> withoutOriginal(page)));
        missing();
        return found;
    }

    static Optional<Page> original(Page page, Guide guide) {
        return guide.pageOf(page.original());
    }

    /** Whether a translation declares the current version of its original as its source. */
    static boolean isUpToDate(Page page, Page original) {
        return page.frontMatter().translatedFrom().filter(SourceHash.of(original.source())::equals).isPresent();
    }

    private void version(Page page, Page original) {
        if (isUpToDate(page, original)) {
            return;
        }
        String now = SourceHash.of(original.source());
        boolean hasVersion = page.frontMatter().translatedFrom().isPresent();
        found.add(Diagnostic.warning("old-translation", page.source(), span(page),
                hasVersion ? "`" + page.original() + "` has changed since this was translated"
                        : "this page does not say which version it was translated from",
                "Compare it with `" + page.original() + "`" + (hasVersion ? ", update it" : "") + ", and write `translated-from: " + now
                        + "` between the `---` lines at its top,\nor run `./workleaf translated " + page.source().path() + "`."));
    }

    private static Span span(Page page) {
        Matcher version = FROM.matcher(page.source().text()).region(0, page.frontMatter().end());
        return version.find() ? new Span(version.start(), version.end()) : Span.at(0);
    }

    private void withoutOriginal(Page page) {
        if (guide.drafts().stream().anyMatch(draft -> draft.source().path().equals(page.original()))) {
            return;
        }
        List<String> known = guide.pages().stream().map(each -> each.source().path()).toList();
        found.add(Diagnostic.error("lone-translation", page.source(), Span.at(0), "there is no `" + page.original() + "` for this translation",
                SpellingSuggestion.didYouMean(page.original(), known)
                        + "A translation has the same file name as its original, including the number, in the folder `content/"
                        + page.language().home() + "`."));
    }

    private void missing() {
        List<String> missing = guide.pages().stream().map(page -> page.source().path()).filter(path -> page(path).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        String folder = "content/" + translation.language().home();
        String list = missing.stream().map(path -> "  " + folder + path.substring("content/".length())).collect(Collectors.joining("\n"));
        found.add(Diagnostic.warning("missing-translation", new SourceFile(folder + missing.get(0).substring("content/".length()), ""), Span.at(0),
                (missing.size() == 1 ? "one page is" : missing.size() + " pages are") + " not translated into "
                        + translation.language().nameIn(Languages.ENGLISH.first()),
                "Readers see " + (missing.size() == 1 ? "it" : "them") + " in the guide's first language, with a note. Missing:\n" + list));
    }

    private Optional<Page> page(String original) {
        return translation.pages().stream().filter(page -> page.original().equals(original)).findFirst();
    }
}

package org.workleaf.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.FrontMatterReader;
import org.workleaf.source.SourceFile;
import org.workleaf.worksheet.PageBody;
import org.workleaf.worksheet.PageBodyReader;

/**
 * Reads one Markdown file as a page; it needs no other page for it. Built once, used by many threads.
 *
 * <p>{@code content/10-what-it-is.md} → the page at {@code what-it-is/} with its title, text, links and worksheets.
 */
public final class PageReader {

    private static final Set<String> NAMES = Set.of("missing-id", "missing-value");

    private final PageBodyReader bodyReader = new PageBodyReader();
    private final Languages languages;

    public PageReader() {
        this(Languages.ENGLISH);
    }

    /** @param languages of the guide, by whose folders a page's language is told */
    public PageReader(Languages languages) {
        this.languages = languages;
    }

    /**
     * @param problems takes what is wrong with the page by itself; must bear several threads if pages are read by several
     * @return the page, as far as it can be read; one without a title goes by its file's name
     */
    public Page read(SourceFile file, List<Diagnostic> problems) {
        Language language = languages.of(file.path());
        List<Diagnostic> found = new ArrayList<>();
        Page page = read(file, language, found);
        found.forEach(problem -> problems.add(language.isFirst() ? problem : inTranslation(problem)));
        return page;
    }

    /** A name made of a translation's words would be another one than in its source. */
    private static Diagnostic inTranslation(Diagnostic problem) {
        return !NAMES.contains(problem.code()) ? problem
                : new Diagnostic(problem.code(), problem.severity(), problem.file(), problem.span(), problem.message(),
                        "Write the comment that stands there in the page that this translates: names are the same in each language.",
                        problem.notes(), Optional.empty());
    }

    private Page read(SourceFile file, Language language, List<Diagnostic> problems) {
        FrontMatter frontMatter = FrontMatterReader.read(file, problems);
        PageAddress address = PageAddress.of(file.path());
        PageBody body = bodyReader.read(file, frontMatter.end(), path -> onSite(address, path), problems);
        String title = body.title().isEmpty() ? file.path().replaceFirst(".*/", "").replaceFirst("\\.md$", "") : body.title();
        return new Page(file, frontMatter, address, language, title, body.anchor(), body.headings(), body.blocks(), body.links(),
                body.retired(), body.textBlocks(), body.wordCount());
    }

    /** Pages move to their addresses; other files in the content folder keep their places. */
    private static String onSite(PageAddress address, String path) {
        return path.endsWith(".md") ? address.linkTo(PageAddress.of(path)) : address.toRoot() + path.replaceFirst("^content/", "");
    }
}

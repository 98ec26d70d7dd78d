package org.workleaf.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workleaf.papermarkdown.PageBodyReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.FrontMatterReader;
import org.workleaf.source.SourceFile;
import org.workleaf.worksheet.PageBody;

/**
 * Reads one Markdown file as a page, independent of other pages. Thread-safe.
 *
 * <p>{@code content/10-what-it-is.md} → the page at {@code what-it-is/} with its title, text, links and worksheets.
 */
public final class PageReader {

    private static final Set<String> MISSING_NAMES = Set.of("missing-id", "missing-value");

    private final PageBodyReader bodyReader = new PageBodyReader();
    private final Languages languages;

    public PageReader() {
        this(Languages.ENGLISH);
    }

    /** @param languages of the guide; their folders determine the language of each page */
    public PageReader(Languages languages) {
        this.languages = languages;
    }

    /**
     * @param problems receives the problems within the page; must be thread-safe if several threads read pages
     * @return the page, as far as it can be read; without a title, its file name is the title
     */
    public Page read(SourceFile file, List<Diagnostic> problems) {
        Language language = languages.of(file.path());
        List<Diagnostic> found = new ArrayList<>();
        Page page = read(file, language, found);
        found.forEach(problem -> problems.add(language.isFirst() ? problem : inTranslation(problem)));
        return page;
    }

    /** Suggests no generated name in a translation, because one generated from translated text would differ from the original's. */
    private static Diagnostic inTranslation(Diagnostic problem) {
        return !MISSING_NAMES.contains(problem.code()) ? problem
                : new Diagnostic(problem.code(), problem.severity(), problem.file(), problem.span(), problem.message(),
                        "Copy the comment from the original page: names are the same in each language.",
                        problem.notes(), Optional.empty());
    }

    private Page read(SourceFile file, Language language, List<Diagnostic> problems) {
        FrontMatter frontMatter = FrontMatterReader.read(file, problems);
        PageAddress address = PageAddress.of(file.path());
        PageBody body = bodyReader.read(file, frontMatter.end(), path -> publishedLink(address, path), problems);
        String title = body.title().isEmpty() ? file.path().replaceFirst(".*/", "").replaceFirst("\\.md$", "") : body.title();
        return new Page(file, frontMatter, address, language, title, body.anchor(), body.headings(), body.blocks(), body.links(),
                body.retired(), body.textBlocks(), body.wordCount());
    }

    /** A link to a page becomes a link to its address; other files in the content folder keep their paths. */
    private static String publishedLink(PageAddress address, String path) {
        return path.endsWith(".md") ? address.linkTo(PageAddress.of(path)) : address.toRoot() + path.replaceFirst("^content/", "");
    }
}

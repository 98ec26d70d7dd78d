package org.workleaf.guide;

import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.FrontMatterReader;
import org.workleaf.source.SourceFile;
import org.workleaf.worksheet.Body;
import org.workleaf.worksheet.BodyReader;

/**
 * Reads one Markdown file as a page; it needs no other page for it. Built once, used by many threads.
 *
 * <p>{@code content/10-what-it-is.md} → the page at {@code what-it-is/} with its title, text, links and worksheets.
 */
public final class PageReader {

    private final BodyReader bodyReader = new BodyReader();

    /**
     * @param problems takes what is wrong with the page by itself; must bear several threads if pages are read by several
     * @return the page, as far as it can be read; one without a title goes by its file's name
     */
    public Page read(SourceFile file, List<Diagnostic> problems) {
        FrontMatter frontMatter = FrontMatterReader.read(file, problems);
        Address address = Address.of(file.path());
        Body body = bodyReader.read(file, frontMatter.end(), path -> onSite(address, path), problems);
        String title = body.title().isEmpty() ? file.path().replaceFirst(".*/", "").replaceFirst("\\.md$", "") : body.title();
        return new Page(file, frontMatter, address, title, body.anchor(), body.headings(), body.blocks(), body.links(),
                body.retired(), body.passages(), body.words());
    }

    /** Pages move to their addresses; other files in the content folder keep their places. */
    private static String onSite(Address address, String path) {
        return path.endsWith(".md") ? address.linkTo(Address.of(path)) : address.toRoot() + path.replaceFirst("^content/", "");
    }
}

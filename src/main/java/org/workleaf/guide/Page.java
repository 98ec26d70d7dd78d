package org.workleaf.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.comments.PreviousName;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.MaskedBlock;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.SourceFile;
import org.workleaf.worksheet.PageBlock;
import org.workleaf.worksheet.Worksheet;

/**
 * One Markdown file as a page: its address, its title and its content in order.
 *
 * @param language   the language of its text, and of the part of the site that it belongs to
 * @param anchor     the title's anchor
 * @param headings   all headings except the title, including those of worksheets
 * @param parts      its text and worksheets in order; links in the text are relative to this page's address
 * @param links      its links as written in the source
 * @param retired    ids of worksheets that were removed from the guide
 * @param textBlocks all text in order, including that of worksheets
 * @param words      the number of words outside of worksheets
 */
public record Page(
        SourceFile source, FrontMatter frontMatter, PageAddress address, Language language, String title, String anchor, List<Heading> headings,
        List<PageBlock> parts, List<Link> links, List<PreviousName> retired, List<MaskedBlock> textBlocks, int words) {

    private static final int WORDS_PER_MINUTE = 200;

    public Page {
        headings = List.copyOf(headings);
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        retired = List.copyOf(retired);
        textBlocks = List.copyOf(textBlocks);
    }

    public List<Worksheet> worksheets() {
        return parts.stream().flatMap(part -> part instanceof PageBlock.Sheet sheet ? Stream.of(sheet.worksheet()) : Stream.empty())
                .toList();
    }

    /** The reading time in whole minutes, at least one. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }

    /** Whether it is the home page of its language. */
    public boolean isHome() {
        return address.path().equals(language.home());
    }

    /** The depth in the navigation: 0 for top-level pages and for a top-level folder's own page, 1 for pages in that folder, and so on. */
    public int depth() {
        int folders = (int) original().chars().filter(c -> c == '/').count() - 1;
        return source.path().endsWith("/index.md") ? Math.max(0, folders - 1) : folders;
    }

    /** The path of the same page in the guide's first language: {@code content/10-what-it-is.md} for {@code content/de/…}. */
    public String original() {
        return "content/" + source.path().substring(("content/" + language.home()).length());
    }

    public Optional<String> summary() {
        return frontMatter.summary();
    }
}

package org.workleaf.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.TextBlock;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.SourceFile;
import org.workleaf.worksheet.Block;
import org.workleaf.worksheet.PreviousName;
import org.workleaf.worksheet.Worksheet;

/**
 * One Markdown file as a page: its address, its title, and what stands on it from top to bottom.
 *
 * @param language that of its text, and of the part of the site that it stands in
 * @param anchor   the title's anchor
 * @param headings all headings but the title, those of worksheets among them
 * @param parts    text and worksheets in turn; links in the text lead from this page's address
 * @param links    as written in the source
 * @param retired  ids of worksheets that once stood in the guide
 * @param textBlocks what is read, worksheets included, from top to bottom
 * @param words    how many words a reader reads, worksheets left out
 */
public record Page(
        SourceFile source, FrontMatter frontMatter, PageAddress address, Language language, String title, String anchor, List<Heading> headings,
        List<Block> parts, List<Link> links, List<PreviousName> retired, List<TextBlock> textBlocks, int words) {

    private static final int WORDS_A_MINUTE = 200;

    public Page {
        headings = List.copyOf(headings);
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        retired = List.copyOf(retired);
        textBlocks = List.copyOf(textBlocks);
    }

    public List<Worksheet> worksheets() {
        return parts.stream().flatMap(part -> part instanceof Block.Sheet sheet ? Stream.of(sheet.worksheet()) : Stream.empty())
                .toList();
    }

    /** Whole minutes that reading takes, at least one. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    /** Whether it is the first page of its language. */
    public boolean isHome() {
        return address.path().equals(language.home());
    }

    /** A folder's own page and pages at the top stand at 0, pages in a folder at 1, and so on. */
    public int depth() {
        int folders = (int) original().chars().filter(c -> c == '/').count() - 1;
        return source.path().endsWith("/index.md") ? Math.max(0, folders - 1) : folders;
    }

    /** Where the same page lies in the guide's first language: {@code content/10-what-it-is.md} for {@code content/de/…}. */
    public String original() {
        return "content/" + source.path().substring(("content/" + language.home()).length());
    }

    public Optional<String> summary() {
        return frontMatter.summary();
    }
}

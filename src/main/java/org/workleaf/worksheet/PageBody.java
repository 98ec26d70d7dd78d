package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.comments.PreviousName;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.MaskedBlock;

/**
 * The content of a Markdown file below its front matter.
 *
 * @param title      the text of its level-1 heading; empty if there is none
 * @param anchor     the title's anchor, the same as on GitHub
 * @param headings   all other headings, including those in worksheets
 * @param blocks     text and worksheets in order
 * @param links      as written in the source
 * @param retired    ids of worksheets that used to be in the guide
 * @param textBlocks all paragraphs, headings and table cells, including those in worksheets
 * @param wordCount  the number of words outside worksheets
 */
public record PageBody(
        String title, String anchor, List<Heading> headings, List<PageBlock> blocks, List<Link> links, List<PreviousName> retired,
        List<MaskedBlock> textBlocks, int wordCount) {

    public PageBody {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        retired = List.copyOf(retired);
        textBlocks = List.copyOf(textBlocks);
    }
}

package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.markdown.TextBlock;

/**
 * What stands in a Markdown file below its front matter.
 *
 * @param title    the words of its heading of one hash; empty where there is none
 * @param anchor   the title's anchor on GitHub, which works here too
 * @param headings all other headings, those of worksheets among them
 * @param blocks   text and worksheets in turn
 * @param links    as written in the source
 * @param retired  ids of worksheets that once stood in the guide
 * @param passages what is read, worksheets included, from top to bottom
 * @param words    how many words a reader reads, worksheets left out
 */
public record PageBody(
        String title, String anchor, List<Heading> headings, List<Block> blocks, List<Link> links, List<PreviousName> retired,
        List<TextBlock> passages, int words) {

    public PageBody {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        retired = List.copyOf(retired);
        passages = List.copyOf(passages);
    }
}

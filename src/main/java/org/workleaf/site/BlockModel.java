package org.workleaf.site;

/** A top-level part of a page as templates read it: text or a worksheet. */
public sealed interface BlockModel {

    String kind();

    /** The same with rewritten links and ids. */
    BlockModel rewritten(LinkRewriter links);

    /** Running text, as HTML. */
    record Text(String kind, String html) implements BlockModel {
        Text(String html) {
            this("html", html);
        }

        @Override
        public Text rewritten(LinkRewriter links) {
            String rewritten = links.html(html);
            return rewritten == html ? this : new Text(rewritten);
        }
    }

    /** A worksheet of any kind. */
    record Sheet(String kind, WorksheetModel worksheet) implements BlockModel {
        Sheet(WorksheetModel worksheet) {
            this("worksheet", worksheet);
        }

        @Override
        public Sheet rewritten(LinkRewriter links) {
            return new Sheet(worksheet.rewritten(links));
        }
    }
}

package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AnchorRefTarget;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Writes the anchors that headings were given. flexmark's own generator goes through the whole document each time a block is
 * written, and blocks are written one by one.
 */
final class GivenAnchors implements HeaderIdGeneratorFactory {

    @Override
    public HtmlIdGenerator create() {
        return WRITES_THEM;
    }

    @Override
    public HtmlIdGenerator create(LinkResolverContext context) {
        return WRITES_THEM;
    }

    private static final HtmlIdGenerator WRITES_THEM = new HtmlIdGenerator() {
        @Override
        public void generateIds(Document document) {}

        @Override
        public String getId(Node node) {
            String anchor = node instanceof AnchorRefTarget target ? target.getAnchorRefId() : "";
            return anchor.isEmpty() ? null : anchor;
        }

        @Override
        public String getId(CharSequence text) {
            return null;
        }
    };
}

package org.workleaf.pdf;

import java.util.List;
import java.util.Optional;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.site.BlockModel;
import org.workleaf.site.FallbackLanguage;
import org.workleaf.site.PageModel;
import org.workleaf.site.SiteSettingsModel;
import org.workleaf.site.WorksheetModel;

/**
 * The variables of {@code paper/leaflet.ftl}, the template of all PDFs.
 *
 * @param phrases one method that returns the messages of the PDF's language
 * @param safetyAddress the address of the safety page, for printing; "" if the guide or the site's address is not set
 * @param front   the footer of the first page
 * @param pages   the pages of the guide; empty for sheets and packs
 */
record PdfTemplateModel(
        SiteSettingsModel site, String safetyAddress, List<MessagesMethod> phrases, String css, String kind, String format, boolean large, Foot front, List<Sheet> sheets,
        List<Chapter> pages, String title, String subject, List<Bookmark> bookmarks) {

    /** The address in the footer of a page, and an image of its QR code; both are empty if the site has no address. */
    record Foot(Optional<String> address, Optional<String> code) {}

    /** A worksheet, its fit, and its footer. */
    record Sheet(WorksheetModel worksheet, int fit, Optional<String> address, Optional<String> code) {}

    /** A page of the guide. */
    record Chapter(
            String type, String title, String path, String anchor, int depth, String summary, Optional<Integer> minutes, int readingMinutes,
            Optional<String> with, Optional<FallbackLanguage> foreign, Foot foot, List<Part> parts) {

        static Chapter of(PageModel page, Foot foot, List<Part> parts) {
            return new Chapter(page.type(), page.title(), page.path(), page.anchor().orElse(""), page.depth(), page.summary(), page.minutes(),
                    page.readingMinutes(), page.with(), page.foreign(), foot, parts);
        }
    }

    /** A part of a page: text as HTML, or a worksheet. */
    record Part(String kind, Optional<String> html, Optional<Sheet> sheet) {

        static Part text(BlockModel.Text text) {
            return new Part(text.kind(), Optional.of(text.html()), Optional.empty());
        }

        static Part sheet(BlockModel.Sheet block, Sheet sheet) {
            return new Part(block.kind(), Optional.empty(), Optional.of(sheet));
        }
    }

    /** An entry in the outline of the PDF. */
    record Bookmark(String name, String anchor, List<Bookmark> children) {}
}

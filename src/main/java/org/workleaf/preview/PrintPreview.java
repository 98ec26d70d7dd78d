package org.workleaf.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.jbake.PreviewSite;
import org.workleaf.pdf.PageRasterizer;

/** Renders the pages of a PDF as images, so that the preview shows its actual page breaks. */
final class PrintPreview {

    private static final Pattern QUERY = Pattern.compile("page=(/[^&]*)&size=(a4|letter)");
    private static final Pattern IMAGE = Pattern.compile("paper/([0-9a-f]+-[0-9]+)/([0-9]{1,4})\\.png");

    /** High enough to read the smallest text of a sheet. */
    private static final float DOTS_PER_INCH = 120;

    /** How many PDFs to keep for open previews. */
    private static final int MAX_PDFS = 8;

    private final Map<String, byte[]> pdfs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MAX_PDFS;
        }
    };

    /**
     * @param query {@code page=/practices/be-open/&size=a4}
     * @return an HTML fragment: a list with an image of each sheet, or a sentence
     */
    byte[] html(String query, PreviewSite site) throws IOException {
        Matcher matcher = QUERY.matcher(query);
        Optional<byte[]> pdf = matcher.matches() ? site.printPdf(Router.uri(matcher.group(1)), matcher.group(2).equals("letter"))
                : Optional.empty();
        return (pdf.isPresent() ? images(pdf.get()) : "<p>This page has no print version.</p>\n").getBytes(StandardCharsets.UTF_8);
    }

    private String images(byte[] pdf) throws IOException {
        String version = HttpReply.version(pdf);
        synchronized (pdfs) {
            pdfs.put(version, pdf);
        }
        int pages = PageRasterizer.pages(pdf);
        StringBuilder list = new StringBuilder("<ol>\n");
        for (int page = 0; page < pages; page++) {
            list.append("<li><img src=\"").append(Router.PREFIX).append("paper/").append(version).append('/').append(page)
                    .append(".png\" alt=\"Sheet ").append(page + 1).append(" of ").append(pages).append("\"></li>\n");
        }
        return list.append("</ol>\n").toString();
    }

    /** @param name {@code paper/1a2b3c4d-12345/0.png} */
    Optional<byte[]> image(String name) throws IOException {
        Matcher matcher = IMAGE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] pdf;
        synchronized (pdfs) {
            pdf = pdfs.get(matcher.group(1));
        }
        int page = Integer.parseInt(matcher.group(2));
        return pdf == null || page >= PageRasterizer.pages(pdf) ? Optional.empty()
                : Optional.of(PageRasterizer.png(pdf, page, DOTS_PER_INCH));
    }
}

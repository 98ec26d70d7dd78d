package org.workleaf.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.jbake.PreviewSite;
import org.workleaf.pdf.PageImage;

/** Pages as they are printed: pictures of the very PDF, so that they break where it does. */
final class PrintPreview {

    private static final Pattern QUERY = Pattern.compile("page=(/[^&]*)&size=(a4|letter)");
    private static final Pattern PICTURE = Pattern.compile("paper/([0-9a-f]+-[0-9]+)/([0-9]{1,4})\\.png");

    /** Sharp enough to read the smallest words of a sheet that is as wide as a hand. */
    private static final float DOTS_PER_INCH = 120;

    /** The sizes and states of papers that somebody may be looking at. */
    private static final int KEPT = 8;

    private final Map<String, byte[]> pdfs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param query {@code page=/practices/be-open/&size=a4}
     * @return a piece of HTML: a list with a picture of each sheet, or a sentence
     */
    byte[] of(String query, PreviewSite site) throws IOException {
        Matcher asked = QUERY.matcher(query);
        Optional<byte[]> pdf = asked.matches() ? site.onPaper(Router.uri(asked.group(1)), asked.group(2).equals("letter"))
                : Optional.empty();
        return (pdf.isPresent() ? pictures(pdf.get()) : "<p>This page is not made for paper.</p>\n").getBytes(StandardCharsets.UTF_8);
    }

    private String pictures(byte[] pdf) throws IOException {
        String version = HttpReply.version(pdf);
        synchronized (pdfs) {
            pdfs.put(version, pdf);
        }
        int pages = PageImage.pages(pdf);
        StringBuilder list = new StringBuilder("<ol>\n");
        for (int page = 0; page < pages; page++) {
            list.append("<li><img src=\"").append(Router.OWN).append("paper/").append(version).append('/').append(page)
                    .append(".png\" alt=\"Sheet ").append(page + 1).append(" of ").append(pages).append("\"></li>\n");
        }
        return list.append("</ol>\n").toString();
    }

    /** @param name {@code paper/1a2b3c4d-12345/0.png} */
    Optional<byte[]> picture(String name) throws IOException {
        Matcher asked = PICTURE.matcher(name);
        if (!asked.matches()) {
            return Optional.empty();
        }
        byte[] pdf;
        synchronized (pdfs) {
            pdf = pdfs.get(asked.group(1));
        }
        int page = Integer.parseInt(asked.group(2));
        return pdf == null || page >= PageImage.pages(pdf) ? Optional.empty()
                : Optional.of(PageImage.png(pdf, page, DOTS_PER_INCH));
    }
}

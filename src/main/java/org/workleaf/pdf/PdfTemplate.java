package org.workleaf.pdf;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;

/** Creates the HTML of a PDF with the templates in {@code templates/paper}. */
final class PdfTemplate {

    private final PdfGuideModel guide;
    private final Configuration templates;
    private final String css;
    private final MessageBundle messages;
    private final Map<String, String> qrCodes = new ConcurrentHashMap<>();

    PdfTemplate(PdfGuideModel guide) throws IOException {
        this.guide = guide;
        this.templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setDirectoryForTemplateLoading(guide.templates().toFile());
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        // Templates do not change during a build.
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        this.messages = MessageBundle.read(guide.templates(), guide.setting("language"));
        Path sheet = guide.templates().resolve("paper/paper.css");
        this.css = Files.readString(sheet);
    }

    /** @param fits the fits by worksheet id; 0 by default */
    String html(PdfSpec spec, Map<String, Integer> fits) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("site", guide.site());
        model.put("phrases", List.of(new MessagesMethod(messages)));
        model.put("css", spec.format().css() + css);
        model.put("kind", spec.kind().name().toLowerCase(Locale.ROOT));
        model.put("format", spec.format().word());
        model.put("large", spec.format().isLarge());
        model.put("front", footer(guide.setting("home")));
        Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
        for (Map<String, Object> worksheet : spec.sheets()) {
            sheets.put((String) worksheet.get("id"), sheet(worksheet, fits));
        }
        model.put("sheets", new ArrayList<>(sheets.values()));
        model.put("pages", spec.hasPages() ? pages(fits) : List.of());
        model.put("title", title(spec));
        model.put("subject", subject(spec));
        model.put("bookmarks", bookmarks(spec));
        StringWriter html = new StringWriter(1 << 16);
        try {
            templates.getTemplate("paper/leaflet.ftl").process(model, html);
        } catch (TemplateException e) {
            throw new IOException(spec.name() + ".pdf", e);
        }
        return html.toString();
    }

    private String title(PdfSpec spec) {
        String site = guide.setting("title");
        return switch (spec.kind()) {
            case SHEET -> spec.sheets().get(0).get("title") + " · " + site;
            case PACK -> messages.say("paper.pack-name", Map.of("guide", site));
            case GUIDE, CHAPTER -> site;
        };
    }

    private String subject(PdfSpec spec) {
        return spec.kind() == PdfSpec.Kind.SHEET ? messages.say("paper.subject",
                Map.of("sheet", spec.sheets().get(0).get("title"), "guide", guide.setting("title")))
                : guide.setting("tagline").isEmpty() ? guide.setting("title") : guide.setting("tagline");
    }

    private Map<String, Object> sheet(Map<String, Object> worksheet, Map<String, Integer> fits) {
        Map<String, Object> sheet = footer((String) worksheet.get("path"));
        sheet.put("worksheet", worksheet);
        sheet.put("fit", fits.getOrDefault((String) worksheet.get("id"), 0));
        return sheet;
    }

    /** The address and QR code in the footer of a page; empty if the site has no address. */
    private Map<String, Object> footer(String path) {
        Map<String, Object> footer = new LinkedHashMap<>();
        if (!guide.fullAddress(path).isEmpty()) {
            footer.put("address", guide.displayAddress(path));
            footer.put("code", qrCodes.computeIfAbsent(guide.fullAddress(path), QrCode::image));
        }
        return footer;
    }

    private List<Object> pages(Map<String, Integer> fits) {
        List<Object> pages = new ArrayList<>();
        for (Map<String, Object> page : guide.pages()) {
            Map<String, Object> copy = new LinkedHashMap<>(page);
            copy.put("foot", footer((String) page.get("path")));
            List<Object> parts = new ArrayList<>();
            for (Object part : (List<?>) page.get("parts")) {
                Map<String, Object> partCopy = new LinkedHashMap<>();
                ((Map<?, ?>) part).forEach((key, value) -> partCopy.put((String) key, value));
                if (partCopy.get("worksheet") instanceof Map<?, ?> worksheet) {
                    Map<String, Object> own = new LinkedHashMap<>();
                    worksheet.forEach((key, value) -> own.put((String) key, value));
                    partCopy.put("sheet", sheet(own, fits));
                }
                parts.add(partCopy);
            }
            copy.put("parts", parts);
            pages.add(copy);
        }
        return pages;
    }

    private List<Object> bookmarks(PdfSpec spec) {
        List<Object> bookmarks = new ArrayList<>();
        if (spec.hasPages()) {
            for (Map<String, Object> page : guide.pages()) {
                Map<String, Object> bookmark = bookmark(page.get("title"), page.get("anchor"));
                List<Object> children = new ArrayList<>();
                for (Object worksheet : (List<?>) page.get("worksheets")) {
                    children.add(bookmark(((Map<?, ?>) worksheet).get("title"), "sheet-" + ((Map<?, ?>) worksheet).get("id")));
                }
                bookmark.put("children", children);
                bookmarks.add(bookmark);
            }
        } else {
            spec.sheets().forEach(sheet -> bookmarks.add(bookmark(sheet.get("title"), "sheet-" + sheet.get("id"))));
        }
        return bookmarks;
    }

    private static Map<String, Object> bookmark(Object name, Object anchor) {
        Map<String, Object> bookmark = new LinkedHashMap<>();
        bookmark.put("name", name);
        bookmark.put("anchor", anchor);
        return bookmark;
    }
}

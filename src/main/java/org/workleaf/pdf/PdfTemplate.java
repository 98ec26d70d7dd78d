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

/** A leaflet as HTML, by the templates in {@code templates/paper}. */
final class PdfTemplate {

    private final PdfGuideModel guide;
    private final Configuration templates;
    private final String css;
    private final MessageBundle words;
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    PdfTemplate(PdfGuideModel guide) throws IOException {
        this.guide = guide;
        this.templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setDirectoryForTemplateLoading(guide.templates().toFile());
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        // A change of a template is a new build.
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        this.words = MessageBundle.read(guide.templates(), guide.said("language"));
        Path sheet = guide.templates().resolve("paper/paper.css");
        this.css = Files.readString(sheet);
    }

    /** @param fits for each worksheet's id, how much closer it is drawn; 0 where nothing is said */
    String html(PdfSpec leaflet, Map<String, Integer> fits) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("site", guide.site());
        model.put("phrases", List.of(new MessagesMethod(words)));
        model.put("css", leaflet.format().css() + css);
        model.put("kind", leaflet.kind().name().toLowerCase(Locale.ROOT));
        model.put("format", leaflet.format().word());
        model.put("large", leaflet.format().isLarge());
        model.put("front", place(guide.said("home")));
        Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
        for (Map<String, Object> worksheet : leaflet.sheets()) {
            sheets.put((String) worksheet.get("id"), sheet(worksheet, fits));
        }
        model.put("sheets", new ArrayList<>(sheets.values()));
        model.put("pages", leaflet.holdsPages() ? pages(fits) : List.of());
        model.put("title", title(leaflet));
        model.put("subject", subject(leaflet));
        model.put("bookmarks", bookmarks(leaflet));
        StringWriter html = new StringWriter(1 << 16);
        try {
            templates.getTemplate("paper/leaflet.ftl").process(model, html);
        } catch (TemplateException e) {
            throw new IOException(leaflet.name() + ".pdf", e);
        }
        return html.toString();
    }

    private String title(PdfSpec leaflet) {
        String site = guide.said("title");
        return switch (leaflet.kind()) {
            case SHEET -> leaflet.sheets().get(0).get("title") + " · " + site;
            case PACK -> words.say("paper.pack-name", Map.of("guide", site));
            case GUIDE, CHAPTER -> site;
        };
    }

    private String subject(PdfSpec leaflet) {
        return leaflet.kind() == PdfSpec.Kind.SHEET ? words.say("paper.subject", Map.of("sheet", leaflet.sheets().get(0).get("title"), "guide", guide.said("title")))
                : guide.said("tagline").isEmpty() ? guide.said("title") : guide.said("tagline");
    }

    private Map<String, Object> sheet(Map<String, Object> worksheet, Map<String, Integer> fits) {
        Map<String, Object> sheet = place((String) worksheet.get("path"));
        sheet.put("worksheet", worksheet);
        sheet.put("fit", fits.getOrDefault((String) worksheet.get("id"), 0));
        return sheet;
    }

    /** What the foot of a page says of where it comes from. */
    private Map<String, Object> place(String path) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (!guide.fullAddress(path).isEmpty()) {
            place.put("address", guide.shownAddress(path));
            place.put("code", codes.computeIfAbsent(guide.fullAddress(path), QrCode::image));
        }
        return place;
    }

    private List<Object> pages(Map<String, Integer> fits) {
        List<Object> pages = new ArrayList<>();
        for (Map<String, Object> page : guide.pages()) {
            Map<String, Object> copy = new LinkedHashMap<>(page);
            copy.put("foot", place((String) page.get("path")));
            List<Object> parts = new ArrayList<>();
            for (Object part : (List<?>) page.get("parts")) {
                Map<String, Object> piece = new LinkedHashMap<>();
                ((Map<?, ?>) part).forEach((key, value) -> piece.put((String) key, value));
                if (piece.get("worksheet") instanceof Map<?, ?> worksheet) {
                    Map<String, Object> own = new LinkedHashMap<>();
                    worksheet.forEach((key, value) -> own.put((String) key, value));
                    piece.put("sheet", sheet(own, fits));
                }
                parts.add(piece);
            }
            copy.put("parts", parts);
            pages.add(copy);
        }
        return pages;
    }

    private List<Object> bookmarks(PdfSpec leaflet) {
        List<Object> marks = new ArrayList<>();
        if (leaflet.holdsPages()) {
            for (Map<String, Object> page : guide.pages()) {
                Map<String, Object> mark = mark(page.get("title"), page.get("anchor"));
                List<Object> children = new ArrayList<>();
                for (Object worksheet : (List<?>) page.get("worksheets")) {
                    children.add(mark(((Map<?, ?>) worksheet).get("title"), "sheet-" + ((Map<?, ?>) worksheet).get("id")));
                }
                mark.put("children", children);
                marks.add(mark);
            }
        } else {
            leaflet.sheets().forEach(sheet -> marks.add(mark(sheet.get("title"), "sheet-" + sheet.get("id"))));
        }
        return marks;
    }

    private static Map<String, Object> mark(Object name, Object anchor) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("name", name);
        mark.put("anchor", anchor);
        return mark;
    }
}

package org.workleaf.pdf;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.site.BlockModel;
import org.workleaf.site.SiteSettingsModel;
import org.workleaf.site.WorksheetModel;
import org.workleaf.template.ModelWrapper;

/** Creates the HTML of a PDF with the templates in {@code templates/paper}. */
final class PaperTemplateRenderer {

    private final PdfGuideModel guide;
    private final Configuration templates;
    private final String css;
    private final MessageBundle messages;
    private final Map<String, String> qrCodes = new ConcurrentHashMap<>();

    PaperTemplateRenderer(PdfGuideModel guide) throws IOException {
        this.guide = guide;
        this.templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setDirectoryForTemplateLoading(guide.templates().toFile());
        templates.setObjectWrapper(ModelWrapper.INSTANCE);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        // Templates do not change during a build.
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        this.messages = MessageBundle.read(guide.templates(), guide.site().language());
        Path sheet = guide.templates().resolve("paper/paper.css");
        this.css = Files.readString(sheet);
    }

    /** @param fits the fits by worksheet id; 0 by default */
    String html(PdfSpec spec, Map<String, Integer> fits) throws IOException {
        // By id, because a pack may contain the same worksheet twice.
        Map<String, PdfTemplateModel.Sheet> sheets = new LinkedHashMap<>();
        spec.sheets().forEach(worksheet -> sheets.put(worksheet.id(), sheet(worksheet, fits)));
        PdfTemplateModel model = new PdfTemplateModel(guide.site(), safetyAddress(), List.of(new MessagesMethod(messages)), spec.format().css() + css,
                spec.kind().name().toLowerCase(Locale.ROOT), spec.format().word(), spec.format().isLarge(), foot(guide.site().home()),
                List.copyOf(sheets.values()), spec.hasPages() ? chapters(fits) : List.of(), title(spec), subject(spec), bookmarks(spec));
        StringWriter html = new StringWriter(1 << 16);
        try {
            templates.getTemplate("paper/leaflet.ftl").process(model, html);
        } catch (TemplateException e) {
            throw new IOException(spec.name() + ".pdf", e);
        }
        return html.toString();
    }

    private String safetyAddress() {
        SiteSettingsModel site = guide.site();
        return site.safety().isEmpty() ? "" : guide.displayAddress(site.home() + site.safety());
    }

    private String title(PdfSpec spec) {
        String site = guide.site().title();
        return switch (spec.kind()) {
            case SHEET -> spec.sheets().get(0).title() + " · " + site;
            case PACK -> messages.say("paper.pack-name", Map.of("guide", site));
            case GUIDE, CHAPTER -> site;
        };
    }

    private String subject(PdfSpec spec) {
        SiteSettingsModel site = guide.site();
        return spec.kind() == PdfSpec.Kind.SHEET
                ? messages.say("paper.subject", Map.of("sheet", spec.sheets().get(0).title(), "guide", site.title()))
                : site.tagline().isEmpty() ? site.title() : site.tagline();
    }

    private PdfTemplateModel.Sheet sheet(WorksheetModel worksheet, Map<String, Integer> fits) {
        PdfTemplateModel.Foot foot = foot(worksheet.path());
        return new PdfTemplateModel.Sheet(worksheet, fits.getOrDefault(worksheet.id(), 0), foot.address(), foot.code());
    }

    private PdfTemplateModel.Foot foot(String path) {
        Optional<String> address = Optional.of(guide.fullAddress(path)).filter(full -> !full.isEmpty());
        return new PdfTemplateModel.Foot(address.map(full -> guide.displayAddress(path)),
                address.map(full -> qrCodes.computeIfAbsent(full, QrCode::image)));
    }

    private List<PdfTemplateModel.Chapter> chapters(Map<String, Integer> fits) {
        return guide.pages().stream().map(page -> PdfTemplateModel.Chapter.of(page, foot(page.path()),
                page.parts().stream().map(part -> part(part, fits)).toList())).toList();
    }

    private PdfTemplateModel.Part part(BlockModel part, Map<String, Integer> fits) {
        return part instanceof BlockModel.Sheet sheet ? PdfTemplateModel.Part.sheet(sheet, sheet(sheet.worksheet(), fits))
                : PdfTemplateModel.Part.text((BlockModel.Text) part);
    }

    private List<PdfTemplateModel.Bookmark> bookmarks(PdfSpec spec) {
        return !spec.hasPages() ? spec.sheets().stream().map(PaperTemplateRenderer::bookmark).toList()
                : guide.pages().stream().map(page -> new PdfTemplateModel.Bookmark(page.title(), page.anchor().orElse(""),
                        page.worksheets().stream().map(PaperTemplateRenderer::bookmark).toList())).toList();
    }

    private static PdfTemplateModel.Bookmark bookmark(WorksheetModel sheet) {
        return new PdfTemplateModel.Bookmark(sheet.title(), "sheet-" + sheet.id(), List.of());
    }
}

package org.workleaf.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.site.WorksheetModel;

/** Renders a worksheet as an HTML form with the templates in the jar, for a site that has none of its own for worksheets. */
public final class WorksheetFormRenderer {

    private static final String FOLDER = "/org/workleaf/defaults/templates";

    private final Configuration templates = new Configuration(ModelWrapper.VERSION);
    private final MessagesMethod messages;
    private final String site;

    /**
     * @param messages the messages of the page's language
     * @param site     the name under which answers are saved on a reader's device, the same on all pages of a site
     */
    public WorksheetFormRenderer(MessageBundle messages, String site) {
        this.messages = new MessagesMethod(messages);
        this.site = site;
        templates.setTemplateLoader(new ClassTemplateLoader(WorksheetFormRenderer.class, FOLDER));
        templates.setObjectWrapper(ModelWrapper.INSTANCE);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocalizedLookup(false);
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    public String html(WorksheetModel worksheet) throws IOException {
        StringWriter html = new StringWriter();
        Map<String, Object> content = Map.of("site", Map.of("guide", site), "is", Map.of());
        try {
            templates.getTemplate("form.ftl").process(
                    Map.of("worksheet", worksheet, "content", content, "phrases", List.of(messages)), html);
        } catch (TemplateException e) {
            throw new IOException("cannot render the worksheet " + worksheet.id(), e);
        }
        return html.toString();
    }
}

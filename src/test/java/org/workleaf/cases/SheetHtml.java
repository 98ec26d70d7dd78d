package org.workleaf.cases;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.site.WorksheetModel;
import org.workleaf.template.ModelWrapper;

/** Renders the worksheets of a guide with the macros of {@code templates/field} for comparison with {@code page.html}. */
final class SheetHtml {

    private static final String TEMPLATE = """
            <#ftl output_format="HTML">
            <#import "field/worksheet.ftl" as field>
            <#list worksheets as worksheet><@field.sheet worksheet/></#list>
            """;

    private SheetHtml() {}

    static String of(Guide guide) throws IOException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_0);
        freemarker.setDirectoryForTemplateLoading(Path.of("templates").toFile());
        freemarker.setObjectWrapper(ModelWrapper.INSTANCE);
        MessageBundle words = MessageBundle.read(Path.of("templates").toAbsolutePath(), "en");
        StringBuilder html = new StringBuilder();
        for (Page page : guide.pages()) {
            Map<String, Object> content = Map.of("type", "section", "is", Map.of("section", true), "rootpath", "../",
                    "path", page.address().path(), "assets", Map.of(), "site", Map.of("title", "A guide", "guide", "a-guide", "host", "", "safety", "", "home", "", "language", "en"));
            StringWriter written = new StringWriter();
            try {
                new Template("case", TEMPLATE, freemarker).process(
                        Map.of("content", content, "here", List.of(), "phrases", List.of(new MessagesMethod(words)), "worksheets",
                        page.worksheets().stream().map(worksheet -> WorksheetModel.of(worksheet, page)).toList()), written);
            } catch (TemplateException e) {
                throw new IllegalStateException(e);
            }
            html.append(written);
        }
        return Jsoup.parseBodyFragment(html.toString()).body().html() + "\n";
    }
}

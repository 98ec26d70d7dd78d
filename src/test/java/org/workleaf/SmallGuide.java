package org.workleaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;

/** A guide of three pages and one worksheet with the plainest templates there can be, written into a test's own folder. */
public final class SmallGuide {

    private static final String PAGE = """
            <#ftl output_format="HTML">
            <!doctype html>
            <title>${content.title}</title>
            <link rel="stylesheet" href="${content.rootpath}${content.assets["css/site.css"]}">
            <h1>${content.title}</h1>
            <#list content.parts as part>${(part.html!part.worksheet.title)?no_esc}</#list>
            """;
    private static final String LIST = """
            <#ftl output_format="HTML">
            <#list guide as page>${page.path} ${page.title} </#list>
            """;
    private static final String PRINT = """
            <#ftl output_format="HTML">
            <#list guide as page>${page.path} <b id="${page.anchor}">${page.title}</b> <#list page.parts as part>${(part.html!"")?no_esc}</#list></#list>
            """;

    private final Path root;

    public SmallGuide(Path root) throws IOException {
        this.root = root;
        write("content/index.md", "# A small guide\n\nRead [the first page](10-first/index.md#here).\n");
        write("content/10-first/index.md", """
                ---
                redirect-from: old/first/
                ---

                # First

                ## Here

                <!-- worksheet: weekly -->

                ### Weekly

                See [the end](../20-last.md).

                I felt ____ today. <!-- #felt -->

                <!-- end -->
                """);
        write("content/20-last.md", "# Last\n\nThe end.\n");
        write("assets/css/site.css", "body { color: black }\n");
        for (String type : List.of("home", "section")) {
            write("templates/" + type + ".ftl", PAGE);
        }
        for (String type : List.of("worksheets", "answers", "pack", "search", "notfound", "sitemap", "robots")) {
            write("templates/" + type + ".ftl", LIST);
        }
        write("templates/print.ftl", PRINT);
        write("templates/worksheet.ftl", "<#ftl output_format=\"HTML\">\n<#list content.worksheet.parts as part>${(part.html!part.kind)?no_esc}</#list>\n");
        write("templates/redirect.ftl", "<#ftl output_format=\"HTML\">\n<a href=\"${content.rootpath}${content.target.path}\">moved</a>\n");
        Files.copy(Path.of("jbake.properties"), root.resolve("jbake.properties"));
    }

    public Path root() {
        return root;
    }

    public SmallGuide write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
        return this;
    }

    public Guide read() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Guide guide = new GuideReader().read(root, false, problems);
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalStateException("the small guide has problems: " + problems);
        }
        return guide;
    }
}

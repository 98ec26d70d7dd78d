package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workleaf.guide.Language;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageAddress;
import org.workleaf.messages.MessageBundle;
import org.workleaf.papermarkdown.PageBodyReader;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.WorksheetModel;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.FrontMatter;
import org.workleaf.source.FrontMatterReader;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.UserError;
import org.workleaf.template.WorksheetFormRenderer;
import org.workleaf.worksheet.PageBody;
import org.workleaf.worksheet.Worksheet;

/**
 * Parses Markdown for JBake on a site that is not a guide: it makes a form of each worksheet, and leaves everything else to JBake's own
 * parser. A page without worksheets is the same as without this class. The pages of a guide have {@link GuidePageParser} instead.
 *
 * <p>Each worksheet is replaced by an HTML comment, which JBake's parser leaves as it is, and the comment by the form.
 */
public final class WorksheetMarkdownEngine extends MarkdownEngine {

    /** The document attribute with the ids of the worksheets on a page. */
    static final String WORKSHEETS = "worksheets";

    private static final Logger LOG = LoggerFactory.getLogger(WorksheetMarkdownEngine.class);
    private static final Pattern OPENING = Pattern.compile("<!--\\s*(?:worksheet|checklist|cards|timer)\\s*:");
    private static final Pattern END = Pattern.compile("<!--\\s*end\\s*-->");
    /** The problems that can keep a worksheet from being read at all. */
    private static final List<String> ANYWHERE = List.of("unclosed-block", "unclosed-comment");

    private final PageBodyReader reader = new PageBodyReader();
    private Language language;
    private WorksheetFormRenderer forms;

    @Override
    public void processBody(ParserContext context) {
        if (!OPENING.matcher(context.getBody()).find()) {
            super.processBody(context);
            return;
        }
        try {
            prepare(context.getConfig());
            processWorksheets(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void prepare(JBakeConfiguration config) throws IOException {
        if (forms == null) {
            Path folder = config.getSourceFolder().toPath();
            language = Languages.read(folder).first();
            forms = new WorksheetFormRenderer(MessageBundle.builtIn(language.code()), name(folder));
        }
    }

    /** {@code site.guide}, or a name that is the same for all sites without it: a site's answers are its own by its origin. */
    private static String name(Path folder) throws IOException {
        try {
            String guide = SiteSettings.read(folder).model().guide();
            return guide.isEmpty() ? "site" : guide;
        } catch (UserError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void processWorksheets(ParserContext context) throws IOException {
        SourceFile file = source(context);
        int start = file.text().length() - context.getBody().length();
        List<Diagnostic> problems = new ArrayList<>();
        PageBody body = reader.read(file, start, path -> link(context, path), problems);
        FrontMatter none = FrontMatterReader.read(new SourceFile(file.path(), ""), new ArrayList<>());
        Page page = new Page(file, none, PageAddress.of(file.path()), language, String.valueOf(context.getDocumentModel().getTitle()), "",
                body.headings(), body.blocks(), body.links(), body.retired(), List.of(), 0);
        Map<String, String> formByComment = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        StringBuilder markdown = new StringBuilder();
        int copied = start;
        for (Worksheet worksheet : page.worksheets()) {
            Matcher end = END.matcher(file.text());
            if (end.find(worksheet.span().end())) {
                String comment = "<!-- form: " + ids.size() + " -->";
                markdown.append(file.text(), copied, worksheet.span().start()).append("\n\n").append(comment).append("\n\n");
                copied = end.end();
                formByComment.put(comment, forms.html(WorksheetModel.of(worksheet, page)));
                ids.add(worksheet.id());
                spans.add(new Span(worksheet.span().start(), copied));
            }
        }
        problems.stream().filter(problem -> ANYWHERE.contains(problem.code()) || spans.stream().anyMatch(span -> span.contains(problem.span())))
                .forEach(problem -> LOG.warn("{}:{}: {}", problem.file(), problem.position(), problem.message()));
        context.setBody(markdown.append(file.text(), copied, file.text().length()).toString());
        super.processBody(context);
        String html = context.getBody();
        for (Map.Entry<String, String> form : formByComment.entrySet()) {
            html = html.replace(form.getKey(), form.getValue());
        }
        context.setBody(html);
        if (!ids.isEmpty()) {
            context.getDocumentModel().put(WORKSHEETS, ids);
        }
    }

    /** The file with an empty line for each line of JBake's header, so that problems have their place in it. */
    private static SourceFile source(ParserContext context) {
        String body = context.getBody();
        long header = context.getFileLines().size() - body.lines().count();
        Path root = context.getConfig().getSourceFolder().toPath().toAbsolutePath().normalize();
        String path = root.relativize(context.getFile().toPath().toAbsolutePath().normalize()).toString().replace('\\', '/');
        return new SourceFile(path, "\n".repeat((int) Math.max(0, header)) + body);
    }

    /** A link relative to the page; JBake keeps the paths of files, so a link to another page's HTML file is written as such. */
    private static String link(ParserContext context, String path) {
        Path root = context.getConfig().getSourceFolder().toPath().toAbsolutePath().normalize();
        Path folder = context.getFile().toPath().toAbsolutePath().normalize().getParent();
        return folder.relativize(root.resolve(path)).toString().replace('\\', '/');
    }
}

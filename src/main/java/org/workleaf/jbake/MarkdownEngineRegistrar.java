package org.workleaf.jbake;

import java.io.Writer;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Registers Workleaf's Markdown parser with JBake: {@link GuidePageParser} for a guide, {@link WorksheetMarkdownEngine} for any other site. It
 * poses as a template engine, for an extension that no template has, because JBake then calls its constructor.
 *
 * <p>JBake's own Markdown engine is registered for {@code md} in a properties file; an engine registered afterwards wins. Between
 * reading those files and crawling the content, JBake runs no other code of a plugin than the constructors of template engines, which
 * are created with {@code Renderer} before an {@code Oven} can bake.
 */
public final class MarkdownEngineRegistrar extends AbstractTemplateEngine {

    /** Document types that only a guide has templates for. */
    private static final List<String> GUIDE_TYPES = List.of("home", "section", "worksheet", "worksheets", "answers");

    public MarkdownEngineRegistrar(JBakeConfiguration config, ContentStore store) {
        super(config, store);
        // GuideOven needs no engine, because its pages are already parsed; and engines are global.
        if (!(store instanceof InMemoryContentStore)) {
            Engines.register("md", isGuide(config) ? new GuidePageParser() : new WorksheetMarkdownEngine());
            DocumentTypes.addListener(new TemplateVariableRegistrar());
        }
    }

    /** Whether a site is a guide, and not one with pages and templates of its own. */
    static boolean isGuide(JBakeConfiguration config) {
        return config.getDocumentTypes().containsAll(GUIDE_TYPES);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        throw new RenderingException("no template has this extension: " + templateName);
    }
}

package org.workleaf.jbake;

import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * A template engine for an extension that no template has. JBake only calls its constructor, which registers
 * {@link GuideMarkdownEngine} for {@code .md} files.
 *
 * <p>JBake's own Markdown engine is registered for {@code md} too, in a properties file with the same name as a plugin's; the
 * later one on the class path wins. An engine registered afterwards always wins. Between reading those files and crawling the
 * content, JBake runs no other code of a plugin than the constructors of template engines, which are created with
 * {@code Renderer} before an {@code Oven} can bake.
 */
public final class MarkdownEngineRegistrar extends AbstractTemplateEngine {

    public MarkdownEngineRegistrar(JBakeConfiguration config, ContentStore store) {
        super(config, store);
        // GuideOven needs no engine, because its pages are already parsed; and engines are global.
        if (!(store instanceof InMemoryContentStore)) {
            Engines.register("md", new GuideMarkdownEngine());
        }
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        throw new RenderingException("no template has this extension: " + templateName);
    }
}

package org.workleaf.jbake;

import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * A template engine for an extension that no template has, which JBake builds for the sake of its constructor alone: it makes
 * {@link GuideMarkdownEngine} the reader of {@code .md} files.
 *
 * <p>JBake's own Markdown engine claims {@code md} too, in a properties file of the same name as a plugin's, and whichever of
 * the two lies later on the class path wins. What is registered by hand afterwards wins always. JBake runs no code of a plugin
 * between reading those files and crawling the content, except the constructors of template engines: they are built with
 * {@code Renderer}, which exists before an {@code Oven} can bake.
 */
public final class MarkdownEngineRegistrar extends AbstractTemplateEngine {

    public MarkdownEngineRegistrar(JBakeConfiguration config, ContentStore store) {
        super(config, store);
        // Our own oven hands its pages to the store and has no use for an engine, which is global.
        if (!(store instanceof InMemoryContentStore)) {
            Engines.register("md", new GuideMarkdownEngine());
        }
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        throw new RenderingException("no template has this extension: " + templateName);
    }
}

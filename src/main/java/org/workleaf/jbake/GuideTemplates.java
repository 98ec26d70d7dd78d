package org.workleaf.jbake;

import freemarker.template.Configuration;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.workleaf.render.CurrentPage;
import org.workleaf.render.Site;
import org.workleaf.render.TemplateVariables;
import org.workleaf.template.ModelWrapper;

/**
 * The guide's FreeMarker templates, configured as in JBake, except that they read models without copying them.
 *
 * <p>JBake copies each map that a template reads, and all variables of a page whenever one of them is read.
 */
final class GuideTemplates {

    private final ContentStore store;
    private final TemplateVariables templateVariables;
    private final Configuration freemarker;
    private final Map<String, Object> common = new HashMap<>();
    private volatile Site site;

    GuideTemplates(ContentStore store, JBakeConfiguration config, TemplateVariables variables) throws IOException {
        this.store = store;
        this.templateVariables = variables;
        freemarker = new Configuration(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
        freemarker.setDefaultEncoding(config.getRenderEncoding());
        freemarker.setOutputEncoding(config.getOutputEncoding());
        freemarker.setDirectoryForTemplateLoading(config.getTemplateFolder());
        // Templates do not change during a build, and have no variants for locales.
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        // In Turkish, for example, the lowercase of I is different.
        freemarker.setLocale(Locale.ROOT);
        freemarker.setObjectWrapper(ModelWrapper.INSTANCE);
        if (config.getFreemarkerTimeZone() != null) {
            freemarker.setTimeZone(config.getFreemarkerTimeZone());
            freemarker.setSQLDateAndTimeTimeZone(config.getFreemarkerTimeZone());
        }
        common.put("version", config.getVersion());
        common.put("config", config.asHashMap());
    }

    /** The template of a document type: without a setting, which an older guide may lack, {@code pack.ftl} for {@code pack}. */
    static String of(String type, JBakeConfiguration config) {
        String template = config.getTemplateByDocType(type);
        return template == null ? type + ".ftl" : template;
    }

    /** @param newSite the site whose pages are rendered from now on */
    void use(Site newSite) {
        site = newSite;
    }

    /**
     * Renders a page with a template.
     *
     * @param content the variable {@code content}
     * @param page    the same page, as far as other variables depend on it
     */
    void render(Object content, CurrentPage page, String template, Writer writer) throws RenderingException {
        try {
            freemarker.getTemplate(template).createProcessingEnvironment(new Variables(content, page), writer).process();
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }

    /** The template variables of a page, each computed when it is first read. */
    private final class Variables implements TemplateHashModel {

        private final Map<String, Object> values = new HashMap<>(common);
        private final Map<String, TemplateModel> cached = new HashMap<>();
        private final CurrentPage page;

        Variables(Object content, CurrentPage page) {
            this.page = page;
            values.put(ModelAttributes.CONTENT.toString(), content);
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            TemplateModel model = cached.get(name);
            if (model == null && !cached.containsKey(name)) {
                model = find(name);
                cached.put(name, model);
            }
            return model;
        }

        private TemplateModel find(String name) throws TemplateModelException {
            if (templateVariables.contains(name)) {
                return wrapped(templateVariables.get(name, page, site));
            }
            ModelExtractors extractors = ModelExtractors.getInstance();
            if (!extractors.containsKey(name)) {
                return ModelWrapper.INSTANCE.wrap(values.get(name));
            }
            try {
                return extractors.extractAndTransform(store, name, values, (key, value) -> wrapped(value));
            } catch (NoModelExtractorException e) {
                throw new TemplateModelException(e);
            }
        }

        private static TemplateModel wrapped(Object value) {
            try {
                return value instanceof Collection<?> values
                        ? new SimpleSequence(values, ModelWrapper.INSTANCE) : ModelWrapper.INSTANCE.wrap(value);
            } catch (TemplateModelException e) {
                throw new IllegalArgumentException("not a template model: " + value, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}

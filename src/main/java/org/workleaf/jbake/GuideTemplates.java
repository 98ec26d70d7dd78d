package org.workleaf.jbake;

import freemarker.core.Environment;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;

/**
 * The guide's FreeMarker templates, set up as JBake sets them up, over models that are read where they lie.
 *
 * <p>JBake copies every map that a template touches, and all variables of a page whenever one of them is asked for.
 */
final class GuideTemplates {

    private static final String PHRASES = "phrases";
    private static final String GUIDE = "guide";
    private static final String CONTENT = ModelAttributes.CONTENT.toString();

    /** What is the same on whatever page of a language it is read. */
    private static final Set<String> SAME_FOR_ALL = Set.of(GUIDE, "titles", "extras", PHRASES);

    private final ContentStore store;
    private final Configuration freemarker;
    private final Map<String, Object> common = new HashMap<>();
    private final ModelHash.Of hashes;
    private final Map<List<Object>, Alike> alike = new ConcurrentHashMap<>();

    /** A piece that looks alike on many pages, and the variables that were read while it was made. */
    private record Alike(String text, Set<String> read) {}

    /** Makes a piece of a page. */
    @FunctionalInterface
    interface Making {
        String text() throws IOException, TemplateException;
    }

    GuideTemplates(ContentStore store, JBakeConfiguration config) throws IOException {
        this(store, config, new KeptHashes());
    }

    /** @param hashes what is known of models from the last build */
    GuideTemplates(ContentStore store, JBakeConfiguration config, KeptHashes hashes) throws IOException {
        this.store = store;
        this.hashes = new ModelHash.Of(hashes);
        freemarker = new Configuration(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
        freemarker.setDefaultEncoding(config.getRenderEncoding());
        freemarker.setOutputEncoding(config.getOutputEncoding());
        freemarker.setDirectoryForTemplateLoading(config.getTemplateFolder());
        // No template changes while a guide is baked, and none has a form for each language.
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        // In Turkish, for one, an I has another lower case.
        freemarker.setLocale(Locale.ROOT);
        freemarker.setObjectWrapper(TemplateView.IN_PLACE);
        if (config.getFreemarkerTimeZone() != null) {
            freemarker.setTimeZone(config.getFreemarkerTimeZone());
            freemarker.setSQLDateAndTimeTimeZone(config.getFreemarkerTimeZone());
        }
        common.put("version", config.getVersion());
        common.put("config", config.asHashMap());
    }

    /** What a template finds when it is rendered for a document. */
    Variables variables(DocumentModel content) {
        return new Variables(content);
    }

    /** The hashes of all that templates find, as long as these are used. */
    ModelHash.Of hashes() {
        return hashes;
    }

    /** Renders a page by itself, each of its pieces anew. */
    void render(Variables variables, String template, Writer writer) throws RenderingException {
        process(variables, template, writer, environment -> {});
    }

    /**
     * Renders one of the pages of a bake, in which no model changes.
     *
     * @param pieces takes the pieces of the page that are kept for the next bake
     */
    void render(Variables variables, String template, Writer writer, Pieces pieces) throws RenderingException {
        process(variables, template, writer, environment -> {
            environment.setCustomAttribute(KeptPiece.PIECES, pieces);
            environment.setCustomAttribute(AlikePiece.VARIABLES, variables);
        });
    }

    private void process(Variables variables, String template, Writer writer, Consumer<Environment> prepare) throws RenderingException {
        try {
            Environment environment = freemarker.getTemplate(template).createProcessingEnvironment(variables, writer);
            prepare.accept(environment);
            environment.process();
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }

    /** What a template finds under each name; each is put together once a page, if the page asks. */
    final class Variables implements TemplateHashModel, Pieces.Surroundings {

        private final Map<String, Object> given = new HashMap<>(common);
        private final Map<String, Object> extracted = new HashMap<>();
        private final Map<String, TemplateModel> found = new HashMap<>();
        private final Set<String> read = new HashSet<>();
        private final Set<String> readSince = new HashSet<>();
        private final String home;

        private Variables(DocumentModel content) {
            given.put(CONTENT, content);
            read.add(CONTENT);
            home = StoredGuide.homeOf(given);
        }

        /** What each variable that was read comes to, and each of some others. */
        Map<String, ModelHash> inputs(Set<String> others) {
            Set<String> names = new HashSet<>(read);
            names.addAll(others);
            return hashes(names);
        }

        /** Whether other variables, which were read before, come to the same now. */
        boolean comeTo(Map<String, ModelHash> inputs) {
            for (Map.Entry<String, ModelHash> input : inputs.entrySet()) {
                if (!hash(input.getKey()).equals(input.getValue())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void forget() {
            readSince.clear();
        }

        @Override
        public Set<String> read() {
            return readSince;
        }

        @Override
        public ModelHash of(Set<String> names) {
            return hashes.model(hashes(names));
        }

        private Map<String, ModelHash> hashes(Set<String> names) {
            Map<String, ModelHash> known = new LinkedHashMap<>();
            for (String name : new TreeSet<>(names)) {
                known.put(name, hash(name));
            }
            return known;
        }

        /**
         * A piece that was made before, on this page or on another.
         *
         * @param key    what it goes by, besides the language
         * @param making makes it where it was not
         */
        String alike(List<Object> key, Making making) throws IOException, TemplateException {
            key.add(home);
            Alike piece = alike.get(key);
            if (piece == null) {
                Set<String> before = new HashSet<>(readSince);
                readSince.clear();
                piece = new Alike(making.text(), Set.copyOf(readSince));
                readSince.addAll(before);
                alike.put(key, piece);
            } else {
                read.addAll(piece.read());
                readSince.addAll(piece.read());
            }
            return piece.text();
        }

        private ModelHash hash(String name) {
            return SAME_FOR_ALL.contains(name) || NotedPages.areIn(name, GUIDE) ? hashes.once(name + " " + home, () -> shared(name))
                    : value(name) instanceof PageDocument page ? hashes.lasting(page) : hashes.model(value(name));
        }

        private Object shared(String name) {
            if (NotedPages.areIn(name, GUIDE)) {
                return NotedPages.read(name, StoredGuide.around(store, given).pages());
            }
            // Words lie among the templates: where one has changed, nothing is kept.
            return name.equals(PHRASES) ? PHRASES : value(name);
        }

        private Object value(String name) {
            if (!found.containsKey(name)) {
                try {
                    found.put(name, find(name));
                } catch (TemplateModelException e) {
                    throw new IllegalStateException("no such variable: " + name, e);
                }
            }
            return extracted.containsKey(name) ? extracted.get(name) : given.get(name);
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            TemplateModel model = found.get(name);
            if (model == null && !found.containsKey(name)) {
                model = find(name);
                found.put(name, model);
            }
            note(model instanceof NotedPages pages ? pages.places() : name);
            return model;
        }

        private void note(String name) {
            if (readSince.add(name)) {
                read.add(name);
            }
        }

        private TemplateModel find(String name) throws TemplateModelException {
            ModelExtractors extractors = ModelExtractors.getInstance();
            if (!extractors.containsKey(name)) {
                return TemplateView.IN_PLACE.wrap(given.get(name));
            }
            try {
                return extractors.extractAndTransform(store, name, given, (key, value) -> wrapped(name, value));
            } catch (NoModelExtractorException e) {
                throw new TemplateModelException(e);
            }
        }

        private TemplateModel wrapped(String name, Object value) {
            extracted.put(name, value);
            try {
                List<TemplateModel> pages = StoredGuide.around(store, given).pagesView();
                if (value == pages) {
                    return NotedPages.of(GUIDE, pages, this::note);
                }
                return value instanceof Collection<?> values
                        ? new SimpleSequence(values, TemplateView.IN_PLACE) : TemplateView.IN_PLACE.wrap(value);
            } catch (TemplateModelException e) {
                throw new IllegalArgumentException("not a model: " + value, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}

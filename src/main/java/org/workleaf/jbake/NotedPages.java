package org.workleaf.jbake;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The pages of the guide, which note what a template reads of them: a list of titles need not be made again for a word that changed on
 * a page.
 *
 * <p>What stands under a key goes by the key, whichever page it is read on: {@code guide.title}. {@code guide} is all of every page.
 */
final class NotedPages extends SimpleSequence {

    private static final String DOT = ".";

    private final String places;

    private NotedPages(List<TemplateModel> pages, String name) {
        super(pages, TemplateView.IN_PLACE);
        this.places = name + DOT + "path";
    }

    /**
     * @param name  of the variable
     * @param pages as {@link TemplateView} shows them
     * @param note  takes by what that which is read goes
     */
    static NotedPages of(String name, List<TemplateModel> pages, Consumer<String> note) {
        return new NotedPages(pages.stream().<TemplateModel>map(page -> new Noted(name, (TemplateHashModelEx2) page, note)).toList(), name);
    }

    /** What whoever looks at the list at all reads: which pages there are, in which order. */
    String places() {
        return places;
    }

    /** Whether this is how something goes that was read of the pages which stand under a name. */
    static boolean areIn(String noted, String name) {
        return noted.equals(name) || noted.startsWith(name + DOT);
    }

    /** What is known of all pages by that. */
    static List<?> read(String noted, List<Map<String, Object>> pages) {
        int dot = noted.indexOf(DOT);
        return dot < 0 ? pages : pages.stream().map(page -> page.get(noted.substring(dot + 1))).toList();
    }

    private record Noted(String name, TemplateHashModelEx2 page, Consumer<String> note) implements TemplateHashModelEx2, AdapterTemplateModel {

        private TemplateHashModelEx2 whole() {
            note.accept(name);
            return page;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            note.accept(name + DOT + key);
            return page.get(key);
        }

        @Override
        public boolean isEmpty() throws TemplateModelException {
            return whole().isEmpty();
        }

        @Override
        public int size() throws TemplateModelException {
            return whole().size();
        }

        @Override
        public TemplateCollectionModel keys() throws TemplateModelException {
            return whole().keys();
        }

        @Override
        public TemplateCollectionModel values() throws TemplateModelException {
            return whole().values();
        }

        @Override
        public KeyValuePairIterator keyValuePairIterator() throws TemplateModelException {
            return whole().keyValuePairIterator();
        }

        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return ((AdapterTemplateModel) whole()).getAdaptedObject(hint);
        }
    }
}

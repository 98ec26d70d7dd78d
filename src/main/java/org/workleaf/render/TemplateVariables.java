package org.workleaf.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.pdf.PdfList;
import org.workleaf.site.SiteGuide;

/** The variables that templates read besides {@code content}: the table of them. All are lists, because JBake passes nothing else on. */
public final class TemplateVariables {

    private interface Variable {

        List<?> on(Map<?, ?> content, Site site) throws IOException;
    }

    /** The PDFs that pages link to. */
    public interface PdfLists {

        PdfList of(SiteInLanguage language) throws IOException;
    }

    private final Map<String, Variable> variables = Map.of(
            "alternates", TemplateVariables::alternates,
            "beside", (content, site) -> language(content, site).guide().beside(String.valueOf(content.get("path"))),
            "extras", (content, site) -> language(content, site).lazyAssetNames(),
            "guide", TemplateVariables::guide,
            "here", (content, site) -> language(content, site).guide().here(String.valueOf(content.get("path"))),
            "papers", this::papers,
            "phrases", this::phrases,
            "titles", (content, site) -> language(content, site).guide().titles());
    private final PdfLists pdfs;
    private final Map<String, List<?>> phrases = new HashMap<>();

    public TemplateVariables() {
        this(SiteInLanguage::pdfList);
    }

    public TemplateVariables(PdfLists pdfs) {
        this.pdfs = pdfs;
    }

    /** Whether there is a variable with this name. */
    public boolean contains(String name) {
        return variables.containsKey(name);
    }

    /** @param content the page being rendered */
    public List<?> get(String name, Map<?, ?> content, Site site) {
        try {
            return variables.get(name).on(content, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteInLanguage language(Map<?, ?> content, Site site) {
        return site.in(content.get("site") instanceof Map<?, ?> settings && settings.get("home") instanceof String home ? home : "");
    }

    /** All published pages in reading order. */
    private static List<?> guide(Map<?, ?> content, Site site) {
        SiteInLanguage language = language(content, site);
        return "print".equals(content.get("type")) ? language.onePageView() : language.pagesView();
    }

    private List<?> papers(Map<?, ?> content, Site site) throws IOException {
        return pdfs.of(language(content, site)).on(content);
    }

    /** One method that returns the messages of the page's language. */
    private synchronized List<?> phrases(Map<?, ?> content, Site site) throws IOException {
        String language = (String) language(content, site).guide().site().get("language");
        List<?> known = phrases.get(language);
        if (known == null) {
            known = List.of(new MessagesMethod(MessageBundle.read(site.settings().templates(), language)));
            phrases.put(language, known);
        }
        return known;
    }

    /**
     * The versions of the current page in all languages that have it, including itself, as {@code {language, path}}, followed by
     * {@code x-default} for readers of other languages. Empty if there is only one.
     */
    private static List<?> alternates(Map<?, ?> content, Site site) {
        SiteGuide guide = language(content, site).guide();
        List<?> languages = (List<?>) guide.site().get("languages");
        if (!content.containsKey("site") || content.get("foreign") != null || languages.size() < 2) {
            return List.of();
        }
        String path = String.valueOf(content.get("path")).substring(guide.home().length());
        boolean isGenerated = GeneratedPage.ofType(String.valueOf(content.get("type"))).filter(GeneratedPage::isLinkable).isPresent();
        List<Map<String, Object>> alternates = new ArrayList<>();
        for (Object each : languages) {
            Map<?, ?> language = (Map<?, ?>) each;
            String localPath = language.get("home") + path;
            if (isGenerated || site.in((String) language.get("home")).guide().hasOwn(localPath)) {
                alternates.add(alternate((String) language.get("language"), localPath));
            }
        }
        if (alternates.size() < 2) {
            return List.of();
        }
        alternates.add(alternate("x-default", path));
        return alternates;
    }

    private static Map<String, Object> alternate(String language, String path) {
        Map<String, Object> alternate = new LinkedHashMap<>();
        alternate.put("language", language);
        alternate.put("path", path);
        return alternate;
    }
}

package org.workleaf.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.messages.MessageBundle;
import org.workleaf.messages.MessagesMethod;
import org.workleaf.pdf.PdfDownloads;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettingsModel;

/** Computes the variables that templates read besides {@code content}. Each is a list, because JBake passes nothing else on. */
public final class TemplateVariables {

    /** The names of all variables. */
    public static final Set<String> NAMES = Set.of("alternates", "beside", "extras", "guide", "here", "papers", "phrases", "titles");

    private interface Variable {

        List<?> on(CurrentPage page, Site site) throws IOException;
    }

    /** A version of a page in another language, or {@code x-default}. */
    private record Alternate(String language, String path) {}

    /** The PDFs that pages link to. */
    public interface PdfDownloadsSource {

        PdfDownloads of(SiteInLanguage language) throws IOException;
    }

    private final Map<String, Variable> variables = Map.of(
            "alternates", TemplateVariables::alternates,
            "beside", (page, site) -> language(page, site).guide().beside(page.path()),
            "extras", (page, site) -> language(page, site).lazyAssetNames(),
            "guide", TemplateVariables::guide,
            "here", (page, site) -> language(page, site).guide().here(page.path()).stream().toList(),
            "papers", this::papers,
            "phrases", this::phrases,
            "titles", (page, site) -> List.of(language(page, site).guide().titles()));
    private final PdfDownloadsSource pdfs;
    private final Map<String, List<?>> phrases = new HashMap<>();

    public TemplateVariables() {
        this(SiteInLanguage::pdfDownloads);
    }

    public TemplateVariables(PdfDownloadsSource pdfs) {
        this.pdfs = pdfs;
    }

    /** Whether there is a variable with this name. */
    public boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** @param page the page being rendered */
    public List<?> get(String name, CurrentPage page, Site site) {
        try {
            return variables.get(name).on(page, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteInLanguage language(CurrentPage page, Site site) {
        return site.in(page.home());
    }

    /** All published pages in reading order. */
    private static List<?> guide(CurrentPage page, Site site) {
        SiteInLanguage language = language(page, site);
        return page.type().equals("print") ? language.onePageView() : language.pagesView();
    }

    private List<?> papers(CurrentPage page, Site site) throws IOException {
        return pdfs.of(language(page, site)).on(page.worksheets());
    }

    /** One method that returns the messages of the page's language. */
    private synchronized List<?> phrases(CurrentPage page, Site site) throws IOException {
        String language = language(page, site).guide().site().language();
        List<?> known = phrases.get(language);
        if (known == null) {
            known = List.of(new MessagesMethod(MessageBundle.read(site.settings().templates(), language)));
            phrases.put(language, known);
        }
        return known;
    }

    /**
     * The versions of the current page in all languages that have it, including itself, followed by {@code x-default} for readers of other
     * languages. Empty if there is only one.
     */
    private static List<?> alternates(CurrentPage page, Site site) {
        SiteGuide guide = language(page, site).guide();
        List<SiteSettingsModel.LanguageLink> languages = guide.site().languages();
        if (page.isFallback() || languages.size() < 2) {
            return List.of();
        }
        String path = page.path().substring(guide.home().length());
        boolean isGenerated = GeneratedPage.ofType(page.type()).filter(GeneratedPage::isLinkable).isPresent();
        List<Alternate> alternates = new ArrayList<>();
        for (SiteSettingsModel.LanguageLink language : languages) {
            String localPath = language.home() + path;
            if (isGenerated || site.in(language.home()).guide().hasOwn(localPath)) {
                alternates.add(new Alternate(language.language(), localPath));
            }
        }
        if (alternates.size() < 2) {
            return List.of();
        }
        alternates.add(new Alternate("x-default", path));
        return alternates;
    }
}

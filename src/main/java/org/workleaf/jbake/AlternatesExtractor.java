package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.guide.GeneratedPage;

/**
 * The template variable {@code alternates}: the versions of the current page in all languages that have it, including itself, as
 * {@code {language, path}}, followed by {@code x-default} for readers of other languages. Empty if there is only one.
 */
public final class AlternatesExtractor implements ModelExtractor<List<Map<String, Object>>> {

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        if (!(model.get("content") instanceof Map<?, ?> content) || content.get("foreign") != null
                || !(content.get("site") instanceof Map<?, ?> site) || ((List<?>) site.get("languages")).size() < 2) {
            return List.of();
        }
        String home = (String) site.get("home");
        String path = String.valueOf(content.get("path")).substring(home.length());
        boolean isGenerated = GeneratedPage.ofType(String.valueOf(content.get("type"))).filter(GeneratedPage::isLinkable).isPresent();
        List<Map<String, Object>> alternates = new ArrayList<>();
        for (Object each : (List<?>) site.get("languages")) {
            Map<?, ?> language = (Map<?, ?>) each;
            String localPath = language.get("home") + path;
            if (isGenerated || SiteGuide.in(store, (String) language.get("home")).hasOwn(localPath)) {
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

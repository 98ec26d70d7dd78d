package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.search.SearchIndex;
import org.workleaf.search.SearchLibrary;

/**
 * Scripts that no file below {@code assets} stands behind, published like those in {@code assets/js/extra}: pages load them
 * when they need them.
 */
final class Extras {

    private static final String FOLDER = "js/extra/";
    private static final String LICENCE = FOLDER + "lunr.LICENSE.txt";

    private final Map<String, byte[]> scripts = new LinkedHashMap<>();

    private Extras() {}

    /** @param pages the guide's pages in reading order, as templates get them */
    static Extras of(List<Map<String, Object>> pages) {
        Extras extras = new Extras();
        extras.scripts.put(FOLDER + "lunr.js", SearchLibrary.script());
        extras.scripts.put(FOLDER + "search-index.js", SearchIndex.of(pages).script());
        return extras;
    }

    /** The template variable {@code madeScripts}: {@code [{name, path}]}, path with the content's hash. */
    List<Map<String, Object>> names() {
        List<Map<String, Object>> names = new ArrayList<>();
        scripts.forEach((name, script) -> names.add(Map.of("name", name, "path", ContentHash.inName(name, script))));
        return names;
    }

    /** @return how many files were written */
    int writeTo(Path site) throws IOException {
        Files.createDirectories(site.resolve(FOLDER));
        for (Map.Entry<String, byte[]> script : scripts.entrySet()) {
            Files.write(site.resolve(ContentHash.inName(script.getKey(), script.getValue())), script.getValue());
        }
        Files.write(site.resolve(LICENCE), SearchLibrary.licence());
        return scripts.size() + 1;
    }
}

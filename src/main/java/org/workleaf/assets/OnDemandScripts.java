package org.workleaf.assets;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.search.SearchIndex;
import org.workleaf.search.SearchLibrary;
import org.workleaf.site.PageModel;
import org.workleaf.site.SiteOutput;

/** The search index and the search library: generated scripts, which pages load on demand, like the files in {@code assets/js/extra}. */
public final class OnDemandScripts {

    private static final String FOLDER = "js/extra/";
    private static final String LIBRARY = FOLDER + "lunr.js";
    /** Its name has no fingerprint: every page contains the name, so any change on one page would change all pages. */
    private static final String INDEX = "search-index";
    private static final Pattern EXTRA = Pattern.compile("(?:js|css)/extra/(.+\\.(?:js|css))");
    private static final String LICENCE = FOLDER + "lunr.LICENSE.txt";

    /** Initialized on first use, because the library doesn't change while the program runs. */
    private static final class Library {

        static final String PUBLISHED = Fingerprint.addTo(LIBRARY, SearchLibrary.script());
    }

    private final SearchIndex index;
    private final String path;

    private OnDemandScripts(SearchIndex index, String path) {
        this.index = index;
        this.path = path;
    }

    /**
     * @param pages the models of the guide's pages, in reading order
     * @param home  the folder of their language on the site
     */
    public static OnDemandScripts of(List<PageModel> pages, String home) {
        return new OnDemandScripts(SearchIndex.of(pages), FOLDER + INDEX + (home.isEmpty() ? "" : "-" + language(home)) + ".js");
    }

    private static String language(String home) {
        return home.replaceFirst("/$", "");
    }

    /**
     * {@code cards.js 1a2b3c4d} for each lazy asset, sorted. Instead of the fingerprint, the search index has {@code =}, or its language
     * if that is part of its name.
     *
     * @param assets the published name of each asset, by name
     * @param home   the folder of the language on the site
     */
    public static List<String> names(Map<String, String> assets, String home) {
        SortedSet<String> names = new TreeSet<>();
        assets.forEach((name, published) -> {
            Matcher extra = EXTRA.matcher(name);
            if (extra.matches()) {
                names.add(extra.group(1) + " " + Fingerprint.of(name, published));
            }
        });
        names.add("lunr.js " + Fingerprint.of(LIBRARY, Library.PUBLISHED));
        names.add(INDEX + ".js " + (home.isEmpty() ? "=" : language(home)));
        return List.copyOf(names);
    }

    public static byte[] licence() {
        return SearchLibrary.licence();
    }

    /** @param published the published name of a script */
    public Optional<byte[]> script(String published) throws IOException {
        if (published.equals(path)) {
            StringWriter script = new StringWriter();
            index.writeTo(script);
            return Optional.of(script.toString().getBytes(StandardCharsets.UTF_8));
        }
        return published.equals(Library.PUBLISHED) ? Optional.of(SearchLibrary.script()) : Optional.empty();
    }

    /** @return the number of files written */
    public int writeTo(SiteOutput output) throws IOException {
        output.write(Library.PUBLISHED, SearchLibrary.script());
        output.write(LICENCE, SearchLibrary.licence());
        try (Writer script = output.writer(path)) {
            index.writeTo(script);
        }
        return 3;
    }
}

package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stylesheets, scripts and icons of a site built by Workleaf: bundled, minified, with hashes in their names. */
record PublishedAssets(Path site) {

    private static final Pattern ASSET = Pattern.compile("(css|js)/.*|[^/]*\\.(png|svg|webmanifest)|robots\\.txt|_headers");
    private static final Pattern EXTRAS = Pattern.compile("data-extras=\"(?<extras>[^\"]*)\"");

    /** Sorted paths, relative to the site root. The search index isn't included, because each site generates its own. */
    List<String> names() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile).map(file -> site.relativize(file).toString())
                    .filter(name -> ASSET.matcher(name).matches() && !name.equals("js/extra/search-index.js")).sorted().toList();
        }
    }

    void copyTo(Path folder) throws IOException {
        for (String name : names()) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(site.resolve(name), target);
        }
    }

    /** The {@code data-extras} attribute of the pages, which lists scripts and stylesheets that are loaded on demand. */
    String extras() throws IOException {
        Matcher matcher = EXTRAS.matcher(Files.readString(site.resolve("index.html")));
        return matcher.find() ? matcher.group("extras") : "";
    }
}

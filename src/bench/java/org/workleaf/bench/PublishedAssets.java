package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The styles, scripts and icons of a site that Workleaf has made: bundled, made small, with their hashes in their names. */
record PublishedAssets(Path site) {

    private static final Pattern ASSET = Pattern.compile("(css|js)/.*|[^/]*\\.(png|svg|webmanifest)|robots\\.txt|_headers");
    private static final Pattern EXTRAS = Pattern.compile("data-extras=\"(?<extras>[^\"]*)\"");

    /** Sorted, without the search index, which is made of the pages. */
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

    /** What each page says of scripts and styles that are loaded later. */
    String extras() throws IOException {
        Matcher found = EXTRAS.matcher(Files.readString(site.resolve("index.html")));
        return found.find() ? found.group("extras") : "";
    }
}

package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Checks of the built pages without a browser: links, ids and file sizes. */
class SiteLinksTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final int SECTION_WEIGHT = 32 * 1024;

    private static final Map<String, Document> DOCUMENTS = new HashMap<>();

    private static Document document(String path) {
        return DOCUMENTS.computeIfAbsent(path, p -> {
            try {
                return Jsoup.parse(SITE.folder().resolve(p));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void everyLinkPointsToAnExistingFileAndAnchor() {
        List<String> broken = new ArrayList<>();
        for (String path : SITE.pages()) {
            if (path.equals("404.html")) {
                continue;
            }
            for (Element element : document(path).select("[href], [src]")) {
                String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!target.matches("^(?:[a-z]+:).*")) {
                    check(path, target, broken);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static void check(String path, String target, List<String> broken) {
        String[] halves = target.split("#", 2);
        Path from = Path.of(path);
        Path to = halves[0].isEmpty() ? from : (from.getParent() == null ? Path.of(halves[0]) : from.getParent().resolve(halves[0])).normalize();
        if (!Files.isRegularFile(SITE.folder().resolve(to))) {
            broken.add(path + " → " + target);
        } else if (halves.length > 1 && document(to.toString()).getElementById(halves[1]) == null) {
            broken.add(path + " → " + target + " (no such id)");
        }
    }

    @Test
    void noPageUsesAnIdTwice() {
        for (String path : SITE.pages()) {
            Set<String> seen = new HashSet<>();
            List<String> twice = document(path).select("[id]").stream().map(Element::id).filter(id -> !seen.add(id)).toList();
            assertEquals(List.of(), twice, path);
        }
    }

    @Test
    void everyFieldHasALabelOfItsOwn() {
        for (String path : SITE.pages()) {
            Document document = document(path);
            Set<String> labelled = document.select("label[for]").stream().filter(label -> label.hasText())
                    .map(label -> label.attr("for")).collect(Collectors.toSet());
            List<String> silent = document.select("input, textarea, select").stream()
                    .filter(field -> field.closest("label") == null || !field.closest("label").hasText()).map(Element::id)
                    .filter(id -> !labelled.contains(id)).toList();
            assertEquals(List.of(), silent, path);
        }
    }

    @Test
    void headingsDoNotSkipALevel() {
        for (String path : SITE.pages()) {
            int above = 0;
            for (Element heading : document(path).select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertTrue(level <= above + 1, path + ": " + heading.text() + " is a level " + level + " below a level " + above);
                above = level;
            }
            assertEquals(1, document(path).select("h1").size(), path);
        }
    }

    @Test
    void aSectionWeighsAtMostThirtyKilobytesCompressed() throws IOException {
        for (String path : SITE.pages()) {
            if (!path.startsWith("print/")) {
                long weight = compressed(SITE.folder().resolve(path));
                for (Element asset : document(path).select("link[rel=stylesheet], script[src], link[rel=icon]")) {
                    String address = asset.hasAttr("src") ? asset.attr("src") : asset.attr("href");
                    weight += compressed(SITE.folder().resolve(path).resolveSibling(address.replaceFirst("^/closer/", "")).normalize());
                }
                assertTrue(weight <= SECTION_WEIGHT, path + " weighs " + weight + " bytes");
            }
        }
    }

    private static long compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}

package org.workleaf.bench;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of a corpus for a generator that knows nothing of sheets and of numbered files: a comment marks where a sheet stands, and its
 * links lead to addresses, as none of them has to be looked up.
 */
record PeerPage(CorpusPage page) {

    private static final Pattern LINK = Pattern.compile("\\]\\((?<file>[^)]+\\.md)\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<=^|/)\\d+-");

    /** From the site's root: {@code part-1/page-6/}. */
    String address() {
        return address(page.path());
    }

    /** From the folder of all pages: {@code part-1/page-6.md}. */
    String file() {
        return unnumbered(page.path());
    }

    boolean isHome() {
        return address().isEmpty();
    }

    String text() {
        String text = page.text(sheet -> "<!-- sheet: " + sheet.id() + " -->\n");
        return LINK.matcher(text).replaceAll(this::link);
    }

    private String link(MatchResult link) {
        String target = Path.of("/").resolve(page.path()).resolveSibling(link.group(1)).normalize().toString().substring(1);
        String root = "../".repeat((int) address().chars().filter(c -> c == '/').count());
        return "](" + root + address(target) + "index.html)";
    }

    private static String address(String path) {
        String file = unnumbered(path);
        return file.endsWith("index.md") ? file.substring(0, file.length() - "index.md".length()) : file.replace(".md", "/");
    }

    private static String unnumbered(String path) {
        return NUMBER.matcher(path).replaceAll("");
    }
}

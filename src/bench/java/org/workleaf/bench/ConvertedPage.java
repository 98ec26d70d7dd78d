package org.workleaf.bench;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of a corpus, converted for generators without Workleaf's worksheets and numbered file names. Each worksheet becomes a
 * placeholder comment. Links to Markdown files become links to published pages, so the generator doesn't have to resolve them.
 */
record ConvertedPage(CorpusPage page) {

    private static final Pattern LINK = Pattern.compile("\\]\\((?<file>[^)]+\\.md)\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<=^|/)\\d+-");

    /** The page's published path, relative to the site root: {@code part-1/page-6/}. */
    String publishedPath() {
        return publishedPath(page.path());
    }

    /** The source file without numbers, relative to the content folder: {@code part-1/page-6.md}. */
    String file() {
        return withoutNumbers(page.path());
    }

    boolean isHome() {
        return publishedPath().isEmpty();
    }

    String markdown() {
        String text = page.markdown(worksheet -> "<!-- sheet: " + worksheet.id() + " -->\n");
        return LINK.matcher(text).replaceAll(this::publishedLink);
    }

    private String publishedLink(MatchResult link) {
        String target = Path.of("/").resolve(page.path()).resolveSibling(link.group(1)).normalize().toString().substring(1);
        String root = "../".repeat((int) publishedPath().chars().filter(c -> c == '/').count());
        return "](" + root + publishedPath(target) + "index.html)";
    }

    private static String publishedPath(String path) {
        String file = withoutNumbers(path);
        return file.endsWith("index.md") ? file.substring(0, file.length() - "index.md".length()) : file.replace(".md", "/");
    }

    private static String withoutNumbers(String path) {
        return NUMBER.matcher(path).replaceAll("");
    }
}

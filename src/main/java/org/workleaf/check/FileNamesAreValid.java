package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Names of pages contain only lower-case letters, digits and hyphens, because they become addresses; and there is a home page. */
final class FileNamesAreValid {

    private static final Pattern PLAIN = Pattern.compile("(?:[0-9]+-)?[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

    private static final Pattern OTHER_MARKDOWN = Pattern.compile("(?i:\\.(?:md|markdown|mdown|mkd|mkdn|md\\.txt))$");

    /** A numbered file or folder name. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=/)([0-9]+-)[^/]+");

    private FileNamesAreValid() {}

    static List<Diagnostic> check(Guide guide, ContentFileIndex files) {
        List<Diagnostic> found = new ArrayList<>(unreadMarkdown(files));
        for (Page page : guide.pages()) {
            String path = page.source().path().replaceFirst("^content/", "").replaceFirst("\\.md$", "");
            for (String name : path.split("/")) {
                if (!PLAIN.matcher(name).matches()) {
                    found.add(Diagnostic.error("file-name", page.source(), Span.at(0), "`" + name + "` can't become an address",
                            "Use lower-case letters, digits and hyphens in the names of files and folders, with a number in front for the order: "
                                    + "`10-be-open.md`."));
                }
            }
        }
        found.addAll(sameNumbers(guide));
        if (guide.pages().stream().noneMatch(Page::isHome)) {
            found.add(Diagnostic.error("missing-home", new SourceFile("content/index.md", ""), Span.at(0),
                    "the guide has no home page", "Write `content/index.md`: it becomes the page at the site's root."));
        }
        return found;
    }

    /** Files and folders in the same folder that start with the same number. */
    private static List<Diagnostic> sameNumbers(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Page page : guide.pages()) {
            Matcher numbered = NUMBERED.matcher(page.source().path());
            while (numbered.find()) {
                String name = page.source().path().substring(0, numbered.end());
                String first = seen.putIfAbsent(page.source().path().substring(0, numbered.end(1)), name);
                if (first != null && !first.equals(name)) {
                    found.add(Diagnostic.advice("file-name", page.source(), Span.at(0), "`" + first + "` starts with the same number",
                            "Their order depends on the rest of their names. Give one of them another number."));
                }
            }
        }
        return found;
    }

    /** Whether a file name has a usual extension of Markdown. */
    static boolean isMarkdown(String path) {
        return OTHER_MARKDOWN.matcher(path).find();
    }

    /** Markdown files that are not read, because only those that end in {@code .md} are. */
    private static List<Diagnostic> unreadMarkdown(ContentFileIndex files) {
        return files.paths().stream().filter(path -> !path.endsWith(".md") && isMarkdown(path))
                .map(path -> Diagnostic.error("file-name", new SourceFile(path, ""), Span.at(0),
                        "this file is not read, because of its extension", "Rename it so that it ends in `.md`, in lower case."))
                .toList();
    }
}

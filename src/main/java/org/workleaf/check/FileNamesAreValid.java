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

/** A file's name becomes its address, so it holds lower-case letters, digits and hyphens; and there is a first page. */
final class FileNamesAreValid {

    private static final Pattern PLAIN = Pattern.compile("(?:[0-9]+-)?[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

    private static final Pattern OTHER_MARKDOWN = Pattern.compile("(?i:\\.(?:md|markdown|mdown|mkd|mkdn|md\\.txt))$");

    /** A name with its number, from the path's beginning on. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=/)([0-9]+-)[^/]+");

    private FileNamesAreValid() {}

    static List<Diagnostic> check(Guide guide, ContentFiles files) {
        List<Diagnostic> found = new ArrayList<>(passedOver(files));
        for (Page page : guide.pages()) {
            String path = page.source().path().replaceFirst("^content/", "").replaceFirst("\\.md$", "");
            for (String name : path.split("/")) {
                if (!PLAIN.matcher(name).matches()) {
                    found.add(Diagnostic.error("file-name", page.source(), Span.at(0), "`" + name + "` can't become an address",
                            "Name files and folders with lower-case letters, digits and hyphens, a number in front for the order: "
                                    + "`10-be-open.md`."));
                }
            }
        }
        found.addAll(sameNumbers(guide));
        if (guide.pages().stream().noneMatch(Page::isHome)) {
            found.add(Diagnostic.error("missing-home", new SourceFile("content/index.md", ""), Span.at(0),
                    "the guide has no first page", "Write `content/index.md`: it becomes the page at the site's root."));
        }
        return found;
    }

    /** Files and folders of one folder that have the same number in front. */
    private static List<Diagnostic> sameNumbers(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Page page : guide.pages()) {
            Matcher numbered = NUMBERED.matcher(page.source().path());
            while (numbered.find()) {
                String name = page.source().path().substring(0, numbered.end());
                String first = seen.putIfAbsent(page.source().path().substring(0, numbered.end(1)), name);
                if (first != null && !first.equals(name)) {
                    found.add(Diagnostic.advice("file-name", page.source(), Span.at(0), "`" + first + "` has the same number in front",
                            "Which of the two comes first goes by their names. Give one of them a number of its own."));
                }
            }
        }
        return found;
    }

    /** Whether a file's name is meant as that of a page. */
    static boolean isMarkdown(String path) {
        return OTHER_MARKDOWN.matcher(path).find();
    }

    /** What looks like a page to its writer and is none, since only files that end in {@code .md} are read. */
    private static List<Diagnostic> passedOver(ContentFiles files) {
        return files.paths().stream().filter(path -> !path.endsWith(".md") && isMarkdown(path))
                .map(path -> Diagnostic.error("file-name", new SourceFile(path, ""), Span.at(0),
                        "this file is not read, because of how its name ends", "Let it end in `.md`, in small letters."))
                .toList();
    }
}

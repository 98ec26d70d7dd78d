package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageAddress;
import org.workleaf.markdown.Link;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.SpellingSuggestion;

/**
 * Looks up files below {@code content} by their exact names, and suggests the file that a broken link probably means. Upper and lower case
 * differ, even on a file system that ignores case.
 */
final class ContentFileIndex {

    private static final Pattern QUERY = Pattern.compile("[?].*$");
    private static final Pattern EXTENSION = Pattern.compile("(?:\\.html?|\\.md)?$");
    private static final Pattern INDEX = Pattern.compile("index\\.html?$");
    private static final Pattern OTHER_SITE = Pattern.compile("(?i)www\\..*|[a-z0-9-]++\\.(?:com|org|net|edu|io)(?:/.*)?");

    private final Set<String> paths;
    private final Guide guide;
    /** For each path and each name in lower case, the first such path. */
    private final Map<String, String> pathsInLowerCase = new HashMap<>();
    private final Map<String, String> pathsByName = new HashMap<>();
    private final Map<String, String> pathsByNameInLowerCase = new HashMap<>();
    private final ComparisonBudget budget = new ComparisonBudget();

    private ContentFileIndex(Set<String> paths, Guide guide) {
        this.paths = paths;
        this.guide = guide;
        for (String path : paths) {
            pathsInLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            pathsByName.putIfAbsent(name(path), path);
            pathsByNameInLowerCase.putIfAbsent(name(path).toLowerCase(Locale.ROOT), path);
        }
    }

    static ContentFileIndex of(Path root, Guide guide) throws IOException {
        Path content = root.resolve("content");
        if (!Files.isDirectory(content)) {
            return new ContentFileIndex(guide.pages().stream().map(page -> page.source().path()).collect(Collectors.toCollection(TreeSet::new)),
                    guide);
        }
        return new ContentFileIndex(GuideFiles.below(content).files().stream().map(file -> root.relativize(file).toString().replace('\\', '/'))
                .filter(path -> !path.contains("/.")).sorted().collect(Collectors.toCollection(LinkedHashSet::new)), guide);
    }

    /** The same files, for links on the pages of another language. */
    ContentFileIndex of(Guide translation) {
        return new ContentFileIndex(paths, translation);
    }

    /** Paths relative to the guide's root, sorted. */
    Set<String> paths() {
        return paths;
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /**
     * The help for a broken link, with a suggestion if one is likely.
     *
     * @param from     the file that contains the link
     * @param target   the target as it is written
     * @param resolved the target relative to the guide's root
     */
    String help(String from, String target, String resolved) {
        if (OTHER_SITE.matcher(target).matches()) {
            return "The address of another site starts with `https://`: `https://" + target + "`.";
        }
        Optional<String> meant = meant(target, resolved);
        return meant.map(path -> "Did you mean `" + relative(from, path) + "`? ").orElse("")
                + "Links are relative to this file, for example `10-be-open.md` or `../80-safety.md`"
                + (meant.filter(path -> path.equalsIgnoreCase(resolved)).isPresent() ? ", and case-sensitive." : ".");
    }

    private Optional<String> meant(String target, String resolved) {
        String plain = QUERY.matcher(resolved).replaceFirst("");
        return Optional.ofNullable(pathsInLowerCase.get(plain.toLowerCase(Locale.ROOT)))
                .or(() -> target.indexOf('\\') >= 0 ? ofPages(Link.resolve("content/x", target.replace('\\', '/')).replaceFirst(".*/", ""))
                        : Optional.empty())
                .or(() -> Stream.of(EXTENSION.matcher(plain).replaceFirst(".md"), plain + "/index.md", INDEX.matcher(plain).replaceFirst("index.md"))
                        .filter(paths::contains).sorted().findFirst())
                .or(() -> ofAddress(plain))
                .or(() -> Optional.ofNullable(pathsByNameInLowerCase.get(name(plain).toLowerCase(Locale.ROOT))))
                .or(() -> ofPages(name(plain)));
    }

    /** The source of a page that is named by its URL: {@code practices/be-open/}. */
    private Optional<String> ofAddress(String resolved) {
        String address = PageAddress.of(resolved.replaceFirst("(?:index)?\\.html?$", "").replaceFirst("/$", "")).path();
        return guide.pages().stream().filter(page -> !page.isHome() && address.endsWith(page.address().path()))
                .map(page -> page.source().path()).findFirst();
    }

    private Optional<String> ofPages(String name) {
        return budget.allows(name, pathsByName.size()) ? SpellingSuggestion.forWord(name, pathsByName.keySet()).map(pathsByName::get) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The page of this guide that a URL leads to, on the published site or in its repository on the web. */
    Optional<Page> ownPage(String url, CheckSettings settings) {
        String plain = url.replaceFirst("[?#].*$", "");
        return settings.ownUrls().stream().filter(own -> plain.toLowerCase(Locale.ROOT).startsWith(own.toLowerCase(Locale.ROOT) + "/"))
                .map(own -> plain.substring(own.length() + 1)).flatMap(rest -> guide.pages().stream().filter(page ->
                        rest.replaceFirst("(?:index\\.html)?$", "").equals(page.address().path()) || rest.endsWith("/" + page.source().path())))
                .findFirst();
    }

    /** The path from one file to another: {@code ../80-safety.md}. */
    static String relative(String from, String to) {
        Path folder = Path.of(from).getParent();
        return (folder == null ? Path.of(to) : folder.relativize(Path.of(to))).toString().replace('\\', '/');
    }
}

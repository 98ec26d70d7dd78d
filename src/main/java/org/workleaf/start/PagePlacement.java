package org.workleaf.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.source.UserError;

/**
 * The place of a new page in the reading order.
 *
 * @param folder relative to the guide's root, with a slash at the end: {@code content/30-practices/}
 * @param number the number at the start of the file's name
 * @param before the page before it
 */
record PagePlacement(String folder, String number, Page before) {

    private static final String CONTENT = "content/";
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)-.*");

    /** After the last page with a worksheet, because references and similar pages come last. */
    static PagePlacement byDefault(Path root, Guide guide) throws IOException, UserError {
        List<Page> pages = guide.pages();
        Page last = pages.stream().filter(page -> !page.worksheets().isEmpty()).reduce((first, second) -> second)
                .or(() -> pages.stream().reduce((first, second) -> second))
                .orElseThrow(() -> new UserError("The guide has no page yet: write content/index.md first."));
        return after(root, last);
    }

    /** @param given a file, a folder, an address, or the last part of one: {@code 30-practices/20-empathy.md}, {@code empathy} */
    static PagePlacement after(Path root, Guide guide, String given) throws IOException, UserError {
        String name = given.replace('\\', '/').replaceFirst("^(\\./)?" + CONTENT, "").replaceFirst("/$", "");
        if (!name.isEmpty() && !name.contains("..") && Files.isDirectory(root.resolve(CONTENT + name))) {
            String folder = CONTENT + name + "/";
            Page within = guide.pages().stream().filter(page -> page.source().path().startsWith(folder))
                    .reduce((first, second) -> second).orElseThrow(() -> new UserError("There are no pages in " + folder + "."));
            return after(root, CONTENT + name, within);
        }
        List<Page> meant = meant(guide, name);
        if (meant.size() == 1) {
            return after(root, meant.get(0));
        }
        List<String> known = (meant.isEmpty() ? guide.pages() : meant).stream()
                .map(page -> page.source().path().substring(CONTENT.length())).toList();
        String reason = meant.isEmpty() ? "There is no page `" + given + "`. " + SpellingSuggestion.didYouMean(name, names(guide))
                : "Several pages are called `" + given + "`. ";
        throw new UserError(reason + "The pages are " + String.join(", ", known) + ".");
    }

    private static List<Page> meant(Guide guide, String name) {
        List<Page> exact = guide.pages().stream().filter(page -> page.source().path().equals(CONTENT + name)
                || page.source().path().equals(CONTENT + name + ".md") || page.address().path().equals(name + "/")).toList();
        return !exact.isEmpty() ? exact
                : guide.pages().stream().filter(page -> page.address().path().endsWith("/" + name + "/")).toList();
    }

    private static List<String> names(Guide guide) {
        return guide.pages().stream().map(page -> page.address().path().replaceFirst("/$", "").replaceFirst(".*/", "")).toList();
    }

    private static PagePlacement after(Path root, Page page) throws IOException, UserError {
        return after(root, page.source().path(), page);
    }

    /** @param path of a file or folder, relative to the guide's root */
    private static PagePlacement after(Path root, String path, Page before) throws IOException, UserError {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        TreeSet<String> numbers = numbers(root.resolve(folder));
        String from = name.equals("index.md") ? "" : number(name).orElseThrow(() -> new UserError(path
                + " has no number in front, so no page can be put after it. Rename it to `10-" + name + "`, for example."));
        String to = Optional.ofNullable(numbers.higher(from)).orElse("");
        String number = OrderNumber.between(from, to).orElseThrow(() -> new UserError("There is no number between " + from + " and "
                + to + " in " + folder + ". Renumber the files there; their addresses stay the same."));
        return new PagePlacement(folder, number, before);
    }

    private static TreeSet<String> numbers(Path folder) throws IOException {
        TreeSet<String> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> number(file.getFileName().toString()).ifPresent(numbers::add));
        }
        return numbers;
    }

    private static Optional<String> number(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }
}

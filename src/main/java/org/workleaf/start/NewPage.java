package org.workleaf.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.check.Check;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.UserError;

/**
 * A page that is not written yet: its place in the reading order, and a text that shows how pages are written.
 *
 * @param file    from the guide's root: {@code content/30-practices/25-packing.md}
 * @param text    what it will hold
 * @param page    the same as a reader gets it
 * @param before  the page that it comes after
 * @param problems what would be wrong with it; empty when it can be written
 */
public record NewPage(String file, String text, Page page, Page before, List<Diagnostic> problems) {

    private static final Pattern PLACE_OF_WORDS = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final int SAME_NAMES = 9;

    /**
     * @param root  the guide's folder
     * @param after the page that it shall come after; otherwise the last one with a sheet
     * @throws NotPossible if there is no such page, no room behind it, or a page of this name already
     */
    public static NewPage of(Path root, PageKind kind, PageName name, Optional<String> after) throws IOException, UserError {
        Guide guide = new GuideReader().read(root, true, new ArrayList<>());
        PagePlacement place = after.isPresent() ? PagePlacement.behind(root, guide, after.get()) : PagePlacement.usual(root, guide);
        String file = place.folder() + place.number() + "-" + name.slug() + ".md";
        refuseIfThere(root, place.folder(), name.slug());
        String pattern = pattern(kind);
        NewPage first = null;
        for (int i = 1; i <= SAME_NAMES; i++) {
            String id = name.id() + (kind == PageKind.SECTION ? "-note" : "") + (i == 1 ? "" : "-" + i);
            String text = filled(pattern, Map.of("title", name.title(), "id", id, "before", linkWords(place.before().title()),
                    "link", link(file, place.before().source().path())));
            NewPage page = checked(root, guide, file, text, place.before());
            if (page.problems().isEmpty()) {
                return page;
            }
            first = first == null ? page : first;
        }
        return first;
    }

    /** The number in front is no part of the address, so another number would not make it another page. */
    private static void refuseIfThere(Path root, String folder, String slug) throws IOException, UserError {
        Pattern same = Pattern.compile("(\\d+-)?" + Pattern.quote(slug) + "(\\.md)?");
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            Optional<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> same.matcher(name).matches()).sorted().findFirst();
            if (there.isPresent()) {
                throw new UserError(folder + there.get() + " is there already, and stays as it is. Choose another name.");
            }
        }
    }

    private static String pattern(PageKind kind) throws IOException {
        try (InputStream in = NewPage.class.getResourceAsStream(kind.word() + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String filled(String pattern, Map<String, String> words) {
        return PLACE_OF_WORDS.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(words.get(place.group(1))));
    }

    private static String linkWords(String title) {
        return title.replaceAll("([\\[\\]\\\\])", "\\\\$1");
    }

    /** From file to file, as links in Markdown lead. */
    static String link(String from, String to) {
        Path folder = Path.of(from).getParent();
        return folder.relativize(Path.of(to)).toString().replace('\\', '/');
    }

    private static NewPage checked(Path root, Guide guide, String file, String text, Page before) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Page page = new PageReader(Languages.read(root)).read(new SourceFile(file, text), problems);
        List<Page> pages = new ArrayList<>(guide.pages());
        pages.add(pages.indexOf(before) + 1, page);
        Check.all(root, new Guide(guide.language(), pages, List.of(), guide.translations())).stream().filter(problem -> problem.file().path().equals(file)).forEach(problems::add);
        return new NewPage(file, text, page, before, problems.stream().filter(Diagnostic::isError).toList());
    }

    /** Writes it. @throws java.nio.file.FileAlreadyExistsException if somebody else did so meanwhile */
    public void write(Path root) throws IOException {
        Files.writeString(root.resolve(file), text, StandardOpenOption.CREATE_NEW);
    }
}

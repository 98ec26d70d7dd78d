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
import org.workleaf.check.GuideChecker;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.Languages;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.UserError;

/**
 * A new page from a template, which is not written yet: its place in the reading order and its example text.
 *
 * @param file     its path, relative to the guide's root: {@code content/30-practices/25-packing.md}
 * @param text     its Markdown
 * @param page     the page that this Markdown results in
 * @param before   the page before it
 * @param problems the errors that it would have; empty if it can be written
 */
public record NewPage(String file, String text, Page page, Page before, List<Diagnostic> problems) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final int MAX_ATTEMPTS = 9;

    /**
     * @param root  the guide's folder
     * @param after the page to put it after; by default, the last one with a worksheet
     * @throws UserError if there is no such page, no number after it, or already a page of this name
     */
    public static NewPage of(Path root, PageKind kind, PageName name, Optional<String> after) throws IOException, UserError {
        Guide guide = new GuideReader().read(root, true, new ArrayList<>());
        PagePlacement place = after.isPresent() ? PagePlacement.after(root, guide, after.get()) : PagePlacement.byDefault(root, guide);
        String file = place.folder() + place.number() + "-" + name.slug() + ".md";
        rejectIfExists(root, place.folder(), name.slug());
        String template = template(kind);
        NewPage first = null;
        for (int i = 1; i <= MAX_ATTEMPTS; i++) {
            String id = name.id() + (kind == PageKind.SECTION ? "-note" : "") + (i == 1 ? "" : "-" + i);
            String text = filled(template, Map.of("title", name.title(), "id", id, "before", linkText(place.before().title()),
                    "link", link(file, place.before().source().path())));
            NewPage page = checked(root, guide, file, text, place.before());
            if (page.problems().isEmpty()) {
                return page;
            }
            first = first == null ? page : first;
        }
        return first;
    }

    /** The number in front is not part of the address, so a page with another number would have the same address. */
    private static void rejectIfExists(Path root, String folder, String slug) throws IOException, UserError {
        Pattern same = Pattern.compile("(\\d+-)?" + Pattern.quote(slug) + "(\\.md)?");
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            Optional<String> existing = files.map(file -> file.getFileName().toString())
                    .filter(name -> same.matcher(name).matches()).sorted().findFirst();
            if (existing.isPresent()) {
                throw new UserError(folder + existing.get() + " already exists and was not changed. Choose another name.");
            }
        }
    }

    private static String template(PageKind kind) throws IOException {
        try (InputStream in = NewPage.class.getResourceAsStream(kind.word() + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String filled(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    private static String linkText(String title) {
        return title.replaceAll("([\\[\\]\\\\])", "\\\\$1");
    }

    /** The relative link from one file to another. */
    static String link(String from, String to) {
        Path folder = Path.of(from).getParent();
        return folder.relativize(Path.of(to)).toString().replace('\\', '/');
    }

    private static NewPage checked(Path root, Guide guide, String file, String text, Page before) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Page page = new PageReader(Languages.read(root)).read(new SourceFile(file, text), problems);
        List<Page> pages = new ArrayList<>(guide.pages());
        pages.add(pages.indexOf(before) + 1, page);
        GuideChecker.all(root, new Guide(guide.language(), pages, List.of(), guide.translations())).stream().filter(problem -> problem.file().path().equals(file)).forEach(problems::add);
        return new NewPage(file, text, page, before, problems.stream().filter(Diagnostic::isError).toList());
    }

    /** Writes the page. @throws java.nio.file.FileAlreadyExistsException if the file was created meanwhile */
    public void write(Path root) throws IOException {
        Files.writeString(root.resolve(file), text, StandardOpenOption.CREATE_NEW);
    }
}

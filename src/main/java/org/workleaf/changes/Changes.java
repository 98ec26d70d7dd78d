package org.workleaf.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.workleaf.guide.Guide;
import org.workleaf.source.GuideFiles;

/**
 * The differences between two versions of a guide.
 *
 * @param pages  the changed pages in reading order, then those in other languages
 * @param sheets the changed worksheets in reading order; names are the same in each language
 * @param look   the changed templates, assets and settings files, sorted by name
 */
public record Changes(List<PageChange> pages, List<WorksheetChange> sheets, List<String> look) {

    private static final List<String> LOOK = List.of("templates", "assets", "jbake.properties");

    public Changes {
        pages = List.copyOf(pages);
        sheets = List.copyOf(sheets);
        look = List.copyOf(look);
    }

    /**
     * @param rootBefore the folder of the earlier version
     * @param rootAfter  the folder of the later version
     */
    public static Changes between(Path rootBefore, Guide before, Path rootAfter, Guide after) throws IOException {
        List<PageChange> pages = new ArrayList<>(PageComparer.between(before, after));
        TreeSet<String> languages = new TreeSet<>(codes(before));
        languages.addAll(codes(after));
        languages.forEach(code -> pages.addAll(PageComparer.between(translation(before, code), translation(after, code))));
        return new Changes(pages, WorksheetComparer.between(before, after), look(rootBefore, rootAfter));
    }

    private static List<String> codes(Guide guide) {
        return guide.translations().stream().map(translation -> translation.language().code()).toList();
    }

    /** The guide in another language; empty if there is none. */
    private static Guide translation(Guide guide, String code) {
        return guide.translations().stream().filter(each -> each.language().code().equals(code)).findFirst()
                .orElseGet(() -> new Guide(List.of()));
    }

    private static List<String> look(Path before, Path after) throws IOException {
        Map<String, byte[]> old = files(before);
        Map<String, byte[]> now = files(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Arrays.equals(old.get(name), now.get(name)));
        return List.copyOf(names);
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String part : LOOK) {
            Path path = root.resolve(part);
            for (Path file : Files.isRegularFile(path) ? List.of(path) : GuideFiles.below(path).files()) {
                if (!file.endsWith(".DS_Store")) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    public boolean isEmpty() {
        return pages.isEmpty() && sheets.isEmpty() && look.isEmpty();
    }

    /** Whether a reader would lose an answer, or a link to a page would break. */
    public boolean loses() {
        return sheets.stream().anyMatch(sheet -> sheet.kind() == ChangeKind.LOST
                || sheet.names().stream().anyMatch(name -> name.kind() == ChangeKind.LOST || name.kind() == ChangeKind.RETYPED))
                || pages.stream().anyMatch(PageChange::breaksLinks);
    }
}

package org.workleaf.guide;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types of files that are published from next to the pages: an allow-list.
 *
 * <p>A file that a browser runs as a page or a script would run on the guide's own origin, where it could read the readers' answers.
 */
public final class PublishedFileTypes {

    private static final Set<String> IMAGES = Set.of("avif", "gif", "jpeg", "jpg", "png", "svg", "webp");
    private static final Set<String> DOCUMENTS =
            Set.of("csv", "docx", "epub", "ics", "odp", "ods", "odt", "pdf", "pptx", "rtf", "txt", "vcf", "xlsx", "zip");
    private static final Set<String> MEDIA = Set.of("m4a", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "vtt", "wav", "webm");

    private PublishedFileTypes() {}

    /** @param path relative to the guide's root or its content folder, separated by {@code /} */
    public static boolean isPublished(String path) {
        boolean hidden = path.startsWith(".") || path.contains("/.");
        String type = type(path);
        return !hidden && (IMAGES.contains(type) || DOCUMENTS.contains(type) || MEDIA.contains(type));
    }

    /** Whether a file with this name is an image that browsers can show. */
    public static boolean isImage(String path) {
        return IMAGES.contains(type(path));
    }

    public static boolean isSvg(String path) {
        return type(path).equals("svg");
    }

    /** Every type that is published, sorted: {@code avif, csv, docx …}. */
    public static String types() {
        Set<String> all = new TreeSet<>(IMAGES);
        all.addAll(DOCUMENTS);
        all.addAll(MEDIA);
        return String.join(", ", all);
    }

    /** A file's extension in lower case; "" if its name has none. */
    private static String type(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

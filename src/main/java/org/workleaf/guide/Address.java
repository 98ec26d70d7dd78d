package org.workleaf.guide;

import java.util.regex.Pattern;

/**
 * Where a page stands on the site: its folder from the site's root, {@code ""} for the first page.
 *
 * <p>{@code content/30-practices/10-be-open.md} → {@code practices/be-open/}.
 *
 * @param path ends in a slash unless it is empty
 */
public record Address(String path) {

    private static final Pattern NUMBER = Pattern.compile("^[0-9]+-");

    /**
     * The number in front of a name orders and is no part of the address; a folder's {@code index.md} is the folder.
     *
     * @param file path of a Markdown file, from the content folder or the guide's root
     */
    public static Address of(String file) {
        String inside = file.startsWith("content/") ? file.substring("content/".length()) : file;
        StringBuilder path = new StringBuilder();
        String[] names = inside.split("/");
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            String name = last ? names[i].replaceFirst("\\.md$", "") : names[i];
            if (!last || !name.equals("index")) {
                path.append(NUMBER.matcher(name).replaceFirst("")).append('/');
            }
        }
        return new Address(path.toString());
    }

    /** How many folders below the site's root. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** What leads from the page to the site's root: {@code ../} for each folder. */
    public String toRoot() {
        return "../".repeat(depth());
    }

    /** A relative link that also works from a folder on disk: it names {@code index.html}. */
    public String linkTo(Address target) {
        return toRoot() + target.path + "index.html";
    }

    @Override
    public String toString() {
        return path;
    }
}

package org.workleaf.guide;

/**
 * Where a page stands on the site: its folder from the site's root, {@code ""} for the first page.
 *
 * <p>{@code content/30-practices/10-be-open.md} → {@code practices/be-open/}.
 *
 * @param path ends in a slash unless it is empty
 */
public record PageAddress(String path) {

    /**
     * The number in front of a name orders and is no part of the address; a folder's {@code index.md} is the folder.
     *
     * @param file path of a Markdown file, from the content folder or the guide's root
     */
    public static PageAddress of(String file) {
        String inside = file.startsWith("content/") ? file.substring("content/".length()) : file;
        StringBuilder path = new StringBuilder();
        String[] names = inside.split("/");
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            String name = last ? withoutEnding(names[i]) : names[i];
            if (!last || !name.equals("index")) {
                path.append(name, numberEnd(name), name.length()).append('/');
            }
        }
        return new PageAddress(path.toString());
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name;
    }

    /** How long a number in front of a name is, with the hyphen behind it. */
    private static int numberEnd(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end > 0 && end < name.length() && name.charAt(end) == '-' ? end + 1 : 0;
    }

    /** How many folders below the site's root. */
    public int depth() {
        int depth = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }

    /** What leads from the page to the site's root: {@code ../} for each folder. */
    public String toRoot() {
        return "../".repeat(depth());
    }

    /** A relative link that also works from a folder on disk: it names {@code index.html}. */
    public String linkTo(PageAddress target) {
        return toRoot() + target.path + "index.html";
    }

    @Override
    public String toString() {
        return path;
    }
}

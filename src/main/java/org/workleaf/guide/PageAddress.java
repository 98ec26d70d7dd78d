package org.workleaf.guide;

/**
 * The address of a page: its folder relative to the site's root, {@code ""} for the home page.
 *
 * <p>{@code content/30-practices/10-be-open.md} → {@code practices/be-open/}.
 *
 * @param path ends in a slash unless it is empty
 */
public record PageAddress(String path) {

    /**
     * The number in front of a name sets the order and is not part of the address; a folder's {@code index.md} has the folder's address.
     *
     * @param file path of a Markdown file, relative to the content folder or the guide's root
     */
    public static PageAddress of(String file) {
        String inside = file.startsWith("content/") ? file.substring("content/".length()) : file;
        StringBuilder path = new StringBuilder();
        String[] names = inside.split("/");
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            String name = last ? withoutExtension(names[i]) : names[i];
            if (!last || !name.equals("index")) {
                path.append(name, numberEnd(name), name.length()).append('/');
            }
        }
        return new PageAddress(path.toString());
    }

    private static String withoutExtension(String name) {
        return name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name;
    }

    /** The end of the number in front of a name, including its hyphen; 0 if there is none. */
    private static int numberEnd(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end > 0 && end < name.length() && name.charAt(end) == '-' ? end + 1 : 0;
    }

    /** The number of folders below the site's root. */
    public int depth() {
        int depth = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }

    /** The relative path from the page to the site's root: {@code ../} for each folder. */
    public String toRoot() {
        return "../".repeat(depth());
    }

    /** A relative link that ends in {@code index.html}, so that it also works when the site is opened from disk. */
    public String linkTo(PageAddress target) {
        return toRoot() + target.path + "index.html";
    }

    @Override
    public String toString() {
        return path;
    }
}

package org.workleaf.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target of a link on the site: a path relative to the site's root, and the query and fragment.
 *
 * @param path   {@code practices/be-open/}, {@code css/site.css}; without a page's {@code index.html}
 * @param suffix the query and the fragment as written in the link, with their {@code ?} and {@code #}; often empty
 */
record SitePath(String path, String suffix) {

    private static final Pattern EXTERNAL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:|/");

    /**
     * @param from the address of the page with the link: {@code practices/be-open/}
     * @param link {@code ../empathy/index.html#listen}
     * @return empty for a link that leads to another site or above the root
     */
    static Optional<SitePath> resolve(String from, String link) {
        if (link.isEmpty() || EXTERNAL.matcher(link).lookingAt()) {
            return Optional.empty();
        }
        int end = suffixStart(link);
        String relative = link.substring(0, end);
        Deque<String> names = new ArrayDeque<>();
        for (String name : (relative.isEmpty() ? from : from.substring(0, from.lastIndexOf('/') + 1) + relative).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String path = String.join("/", names);
        boolean folder = relative.isEmpty() ? from.endsWith("/") : relative.endsWith("/") || relative.endsWith(".");
        if (path.equals("index.html") || path.endsWith("/index.html")) {
            path = path.substring(0, path.length() - "index.html".length());
        } else if (folder && !path.isEmpty()) {
            path += "/";
        }
        return Optional.of(new SitePath(path, link.substring(end)));
    }

    private static int suffixStart(String link) {
        for (int i = 0; i < link.length(); i++) {
            if (link.charAt(i) == '#' || link.charAt(i) == '?') {
                return i;
            }
        }
        return link.length();
    }

    /** The part after the {@code #}, if there is one. */
    Optional<String> fragment() {
        int hash = suffix.indexOf('#');
        return hash < 0 || hash == suffix.length() - 1 ? Optional.empty() : Optional.of(suffix.substring(hash + 1));
    }

    /** @param toRoot the relative path from the page with the link to the site's root: {@code ../../} */
    String linkFrom(String toRoot) {
        return toRoot + path + (path.isEmpty() || path.endsWith("/") ? "index.html" : "") + suffix;
    }
}

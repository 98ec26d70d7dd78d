package org.workleaf.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link on the site leads: a path from the site's root, and what stands behind it.
 *
 * @param path   {@code practices/be-open/}, {@code css/site.css}; a page's {@code index.html} is left out
 * @param suffix the query and the fragment as they stand in the link, with their {@code ?} and {@code #}; often empty
 */
record SitePath(String path, String suffix) {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:|/");

    /**
     * @param from the address of the page that the link stands on: {@code practices/be-open/}
     * @param link {@code ../empathy/index.html#listen}
     * @return nothing for a link that leads off the site or above its root
     */
    static Optional<SitePath> resolve(String from, String link) {
        if (link.isEmpty() || ELSEWHERE.matcher(link).lookingAt()) {
            return Optional.empty();
        }
        int end = suffixStart(link);
        String way = link.substring(0, end);
        Deque<String> names = new ArrayDeque<>();
        for (String name : (way.isEmpty() ? from : from.substring(0, from.lastIndexOf('/') + 1) + way).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String path = String.join("/", names);
        boolean folder = way.isEmpty() ? from.endsWith("/") : way.endsWith("/") || way.endsWith(".");
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

    /** What stands behind the {@code #}, if anything does. */
    Optional<String> fragment() {
        int hash = suffix.indexOf('#');
        return hash < 0 || hash == suffix.length() - 1 ? Optional.empty() : Optional.of(suffix.substring(hash + 1));
    }

    /** @param toRoot what leads from the page with the link to the site's root: {@code ../../} */
    String linkFrom(String toRoot) {
        return toRoot + path + (path.isEmpty() || path.endsWith("/") ? "index.html" : "") + suffix;
    }
}

package org.workleaf.site;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.markdown.Link;

/**
 * Where a link on a rendered page leads: {@code ../b/#c} on {@code a/index.html} → {@code b/index.html} and {@code c}.
 *
 * @param path    from the site's root; of a file, or of a folder that has an {@code index.html}
 * @param anchor  the id it leads to; "" for the whole page
 * @param outside whether it leads out of the site's folder
 */
public record LinkTarget(String path, String anchor, boolean outside) {

    private static final Pattern EXTERNAL = Pattern.compile("(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String NOT_FOUND = "404.html";

    /** Whether a URL leads to another site. */
    public static boolean isExternal(String target) {
        return EXTERNAL.matcher(target).matches();
    }

    /** Hosts show this page at any address, so its links start at the host's root. */
    public static boolean isAtAnyAddress(String page) {
        return page.equals(NOT_FOUND) || page.endsWith("/" + NOT_FOUND);
    }

    /**
     * @param page     the path of the page with the link
     * @param target   the value of the attribute; not {@linkplain #isExternal external}
     * @param siteRoot the path of the site on its host: {@code /closer/}
     */
    public static LinkTarget of(String page, String target, String siteRoot) {
        int hash = target.indexOf('#');
        String to = Link.decoded(withoutQuery(hash < 0 ? target : target.substring(0, hash)));
        String anchor = hash < 0 ? "" : Link.decoded(target.substring(hash + 1));
        if (to.isEmpty()) {
            return new LinkTarget(page, anchor, false);
        }
        if (isAtAnyAddress(page) ? !to.startsWith(siteRoot) : to.startsWith("/")) {
            return new LinkTarget(to, anchor, true);
        }
        String resolved = isAtAnyAddress(page) ? to.substring(siteRoot.length()) : Link.resolve(page, to);
        String folder = resolved.isEmpty() || resolved.endsWith("/") ? resolved : resolved + "/";
        String path = resolved.isEmpty() || to.endsWith("/") ? folder + "index.html" : resolved;
        return new LinkTarget(path, anchor, resolved.equals("..") || resolved.startsWith("../"));
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /**
     * The path of the file to which it leads, from the site's root.
     *
     * @param folder with the complete site
     * @return empty if there is no such file
     */
    public Optional<String> file(Path folder) {
        if (outside) {
            return Optional.empty();
        }
        try {
            String file = Files.isDirectory(folder.resolve(path)) ? path + "/index.html" : path;
            return Files.isRegularFile(folder.resolve(file)) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

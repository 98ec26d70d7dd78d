package org.workleaf.jbake;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;

/** What {@code jbake.properties} says of the site as a whole, for templates as {@code content.site}. */
final class Site {

    /** The setting that says where the site is published. */
    static final String HOST = "site.host";

    /** JBake's own value where the file says nothing: not an address of this site. */
    private static final String UNSET_HOST = "http://www.jbake.org";

    private final JBakeConfiguration config;

    Site(JBakeConfiguration config) {
        this.config = config;
    }

    /**
     * @throws Refused if something is missing or wrong that the site cannot do without
     */
    void check() throws Refused {
        for (String needed : List.of("site.title", "site.guide")) {
            if (said(needed, "").isEmpty()) {
                throw new Refused("jbake.properties says nothing for " + needed + ".");
            }
        }
        if (!said("site.guide", "").matches("[a-z0-9][a-z0-9-]*")) {
            throw new Refused("site.guide in jbake.properties is not a name of small letters, digits and hyphens.");
        }
        for (String address : List.of(host(), said("site.repository", ""), said("site.exit", ""))) {
            if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
                throw new Refused("jbake.properties gives an address that does not begin with https://: " + address);
            }
        }
    }

    /** {@code {title, tagline, guide, host, repository, branch, language, safety, exit}}: text, "" where nothing is said. */
    Map<String, Object> model() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("title", said("site.title", ""));
        site.put("tagline", said("site.tagline", ""));
        site.put("guide", said("site.guide", ""));
        site.put("host", host());
        site.put("repository", withoutSlash(said("site.repository", "")));
        site.put("branch", said("site.branch", "main"));
        site.put("language", said("site.language", "en"));
        site.put("safety", said("site.safety", ""));
        site.put("exit", said("site.exit", ""));
        return site;
    }

    /** {@code https://workleaf.github.io/closer}, without a slash at its end; "" where the site has no address yet. */
    private String host() {
        String host = said(HOST, "");
        return host.equals(UNSET_HOST) ? "" : withoutSlash(host);
    }

    /** The path of the site's root on its host, with a slash at both ends: {@code /closer/}. */
    String root() {
        String path = host().isEmpty() ? "" : URI.create(host()).getPath();
        return path.endsWith("/") ? path : path + "/";
    }

    /** The paper's colour, for the bar around the site where it is opened from a home screen. */
    String colour() {
        return said("site.colour", "#ffffff");
    }

    /** The words of a page that no Markdown file stands behind. */
    String title(String type) {
        return said("title." + type, type);
    }

    /** JBake splits values at commas, which in a sentence are commas. */
    private String said(String key, String otherwise) {
        Object value = config.get(key);
        if (value instanceof List<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? otherwise : value.toString().strip();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}

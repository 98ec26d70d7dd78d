package org.workleaf.source;

import java.util.Set;
import java.util.regex.Pattern;

/** The URL schemes that are safe in links: a browser doesn't run what follows them, unlike {@code javascript:}. */
public final class UrlSchemes {

    /** In lower case. */
    public static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel", "sms", "geo");

    private static final Pattern SAFE_URL = Pattern.compile("(?:" + String.join("|", SAFE) + "):.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private UrlSchemes() {}

    /** Whether a URL begins with one of them and does not end there. */
    public static boolean isSafe(String url) {
        return SAFE_URL.matcher(url).matches();
    }
}

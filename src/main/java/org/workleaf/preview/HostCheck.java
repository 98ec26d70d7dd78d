package org.workleaf.preview;

import java.util.regex.Pattern;

/**
 * Accepts only requests that address this machine by a local host name.
 *
 * <p>A website can let its own host name resolve to this machine, and would then have the same origin as the preview
 * (DNS rebinding). It cannot change the {@code Host} header that the browser sends.
 */
final class HostCheck {

    private static final Pattern LOCAL = Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private HostCheck() {}

    /** @param host the request's {@code Host} header; null if there is none */
    static boolean isLocal(String host) {
        return host != null && LOCAL.matcher(host).matches();
    }
}

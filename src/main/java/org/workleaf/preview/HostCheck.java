package org.workleaf.preview;

import java.util.regex.Pattern;

/**
 * Who may ask: a browser on this machine that was led here by this machine's own name.
 *
 * <p>Any website can give a name of its own the address of this machine, and would then be of one origin with what is served
 * here (DNS rebinding). It cannot change the name that the browser says it asked for.
 */
final class HostCheck {

    private static final Pattern LOCAL = Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private HostCheck() {}

    /** @param host the request's header {@code HttpEndpoint}; null where it has none */
    static boolean isLocal(String host) {
        return host != null && LOCAL.matcher(host).matches();
    }
}

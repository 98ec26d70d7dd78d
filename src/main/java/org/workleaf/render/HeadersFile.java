package org.workleaf.render;

/**
 * The file {@code _headers} with the HTTP headers that hosts such as Netlify and Cloudflare Pages send with each file.
 * {@code assets/_headers} replaces it.
 */
public final class HeadersFile {

    static final String NAME = "_headers";

    /**
     * The Content-Security-Policy of every file. Pages repeat it in a {@code meta} element, for hosts that ignore {@code _headers}; images
     * and documents have only the header, and {@code frame-ancestors} works only there.
     */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    static final String TEXT = """
            /*
              Content-Security-Policy: %s
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
              Cross-Origin-Opener-Policy: same-origin
            """.formatted(POLICY);

    private HeadersFile() {}
}

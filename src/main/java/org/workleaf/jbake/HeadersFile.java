package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * The file {@code _headers} with the HTTP headers that hosts such as Netlify and Cloudflare Pages send with each file.
 * {@code assets/_headers} replaces it.
 */
public final class HeadersFile implements RenderingTool {

    private static final String NAME = "_headers";

    /**
     * The Content-Security-Policy of every file. Pages repeat it in a {@code meta} element, for hosts that ignore {@code _headers}; images
     * and documents have only the header, and {@code frame-ancestors} works only there.
     */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TEXT = """
            /*
              Content-Security-Policy: %s
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
              Cross-Origin-Opener-Policy: same-origin
            """.formatted(POLICY);

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        SiteGuide guide = SiteGuide.in(store);
        if (guide.documents().isEmpty() || ((Map<?, ?>) guide.common("assets")).containsKey(NAME)) {
            return 0;
        }
        try {
            GuideRenderer.outputOf(renderer, config).write(NAME, TEXT.getBytes(StandardCharsets.UTF_8));
            return 1;
        } catch (IOException e) {
            throw new RenderingException("cannot write " + NAME, e);
        }
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}

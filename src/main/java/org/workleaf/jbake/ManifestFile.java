package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.offline.Manifest;

/** The web app manifest, {@code manifest.webmanifest}, which lets readers add the guide to their home screen. */
public final class ManifestFile implements RenderingTool {

    static final String NAME = "manifest.webmanifest";

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        Optional<String> json = json(SiteGuide.in(store), config);
        if (json.isEmpty()) {
            return 0;
        }
        try {
            GuideRenderer.outputOf(renderer, config).write(NAME, json.get().getBytes(StandardCharsets.UTF_8));
            return 1;
        } catch (IOException e) {
            throw new RenderingException("cannot write " + NAME, e);
        }
    }

    /** @return empty for a guide without pages */
    static Optional<String> json(SiteGuide guide, JBakeConfiguration config) {
        if (guide.documents().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> assets = new TreeMap<>();
        ((Map<?, ?>) guide.common("assets")).forEach((name, path) -> assets.put((String) name, (String) path));
        Map<String, Object> site = new SiteSettings(config).model();
        return Optional.of(Manifest.json((String) site.get("title"), (String) site.get("tagline"),
                (String) site.get("language"), new SiteSettings(config).colour(), assets));
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}

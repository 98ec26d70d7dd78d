package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.RenderingException;
import org.workleaf.assets.Assets;
import org.workleaf.guide.PublishedFiles;
import org.workleaf.site.SiteOutput;

/** JBake's copying of assets, which uses published names and writes nothing twice. */
final class AssetCopier extends Asset {

    private final List<Assets> assets;
    private final JBakeConfiguration config;
    private final SiteOutput output;
    private final List<Throwable> errors = new ArrayList<>();

    /** @param assets the published assets of each language */
    AssetCopier(List<Assets> assets, JBakeConfiguration config, SiteOutput output) {
        super(config);
        this.assets = assets;
        this.config = config;
        this.output = output;
    }

    @Override
    public void copy() {
        try {
            for (Assets each : assets) {
                each.writeTo(output);
            }
        } catch (IOException e) {
            errors.add(e);
        }
    }

    @Override
    public void copyAssetsFromContent(File content) {
        try {
            copyFromContent(config, output);
        } catch (RenderingException e) {
            errors.add(e);
        }
    }

    /** Copies files next to pages. They keep their paths, so that links to them work on GitHub and on the site. */
    static void copyFromContent(JBakeConfiguration config, SiteOutput output) throws RenderingException {
        Path from = config.getContentFolder().toPath();
        try (Stream<Path> files = Files.find(from, Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile() || Files.isRegularFile(file))) {
            for (Path file : files.toList()) {
                String path = from.relativize(file).toString().replace('\\', '/');
                if (PublishedFiles.isPublished(path)) {
                    output.write(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new RenderingException("cannot copy the files next to pages", e);
        }
    }

    @Override
    public List<Throwable> getErrors() {
        return List.copyOf(errors);
    }
}

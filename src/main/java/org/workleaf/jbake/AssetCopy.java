package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.RenderingException;
import org.workleaf.guide.PublishedFiles;

/** JBake's step of copying assets, with the published names and nothing twice. */
final class AssetCopy extends Asset {

    private final List<Assets> assets;
    private final JBakeConfiguration config;
    private final List<Throwable> errors = new ArrayList<>();

    /** @param assets as they are published in each language of the guide */
    AssetCopy(List<Assets> assets, JBakeConfiguration config) {
        super(config);
        this.assets = assets;
        this.config = config;
    }

    @Override
    public void copy() {
        try {
            for (Assets each : assets) {
                each.writeTo(config.getDestinationFolder().toPath());
            }
        } catch (IOException e) {
            errors.add(e);
        }
    }

    @Override
    public void copyAssetsFromContent(File content) {
        try {
            copyFromContent(config);
        } catch (RenderingException e) {
            errors.add(e);
        }
    }

    /** Pictures and files to download stay where they stand beside the pages, as links in the text lead there. */
    static void copyFromContent(JBakeConfiguration config) throws RenderingException {
        Path from = config.getContentFolder().toPath();
        Path site = config.getDestinationFolder().toPath();
        try (Stream<Path> files = Files.find(from, Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile() || Files.isRegularFile(file))) {
            for (Path file : files.toList()) {
                Path name = from.relativize(file);
                if (PublishedFiles.isPublished(name.toString().replace('\\', '/'))) {
                    Path to = site.resolve(name.toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new RenderingException("cannot copy what lies beside the pages", e);
        }
    }

    @Override
    public List<Throwable> getErrors() {
        return List.copyOf(errors);
    }
}

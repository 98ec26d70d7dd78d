package org.workleaf.jbake;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * JBake's configuration for one bake, in which nothing changes any more once the baking has begun.
 *
 * <p>JBake asks for all settings as a map with every page, and puts it together anew each time.
 */
final class BakeSettings extends DefaultJBakeConfiguration {

    private volatile Map<String, Object> settings;

    private BakeSettings(File source, DefaultJBakeConfiguration read) {
        super(source, read.getCompositeConfiguration());
    }

    /**
     * @param root   the guide's folder
     * @param output where the site is written
     */
    static BakeSettings read(Path root, Path output, boolean drafts) {
        File source = root.toFile();
        BakeSettings settings = new BakeSettings(source, new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(source, output.toFile(), (File) null, false));
        settings.setDestinationFolder(output.toFile());
        if (drafts) {
            settings.setProperty(Drafts.KEY, "true");
        }
        return settings;
    }

    @Override
    public Map<String, Object> asHashMap() {
        if (settings == null) {
            settings = super.asHashMap();
        }
        return new HashMap<>(settings);
    }
}

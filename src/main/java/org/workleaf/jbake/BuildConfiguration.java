package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.UserError;

/**
 * JBake's configuration for one build, which must not change after rendering has started.
 *
 * <p>JBake requests the map of all settings for each page and would create it every time; this class caches it.
 */
public final class BuildConfiguration extends DefaultJBakeConfiguration {

    /** The files that JBake reads, in its order: the first one with a value wins. */
    private static final List<String> FILES = List.of(ConfigUtil.LEGACY_CONFIG_FILE, ConfigUtil.CONFIG_FILE);

    /** JBake's own lists, which need posts and templates that a guide does not have. */
    private static final List<String> JBAKE_LISTS =
            List.of("render.index", "render.archive", "render.feed", "render.tags", "render.sitemap", "render.error404");

    /** What each guide needs, for one that does not set it. */
    private static final Map<String, String> DEFAULTS = Map.of("uri.noExtension", "true", "uri.noExtension.prefix", "/",
            "template.sitemap.extension", ".xml", "template.robots.extension", ".txt");

    private volatile Map<String, Object> settings;

    /** The texts of the guide's own settings as they were written: JBake reads a text with a comma as a list. */
    private final Map<String, String> texts;

    private BuildConfiguration(File source, CompositeConfiguration configuration, Map<String, String> texts) {
        super(source, configuration);
        this.texts = texts;
    }

    /**
     * @param root   the guide's folder
     * @param output where the site is written
     * @throws UserError if the files are malformed, or enable a list of JBake's
     */
    public static BuildConfiguration read(Path root, Path output) throws UserError {
        try {
            CompositeConfiguration files = files(root);
            for (String list : JBAKE_LISTS) {
                if (files.getBoolean(list, false)) {
                    throw new UserError("jbake.properties contains " + list + "=true, but Workleaf does not create this page of JBake's."
                            + " Remove the line: a guide has a sitemap and a 404 page of its own.");
                }
            }
            BuildConfiguration settings = new BuildConfiguration(root.toFile(), files, SiteSettings.read(root).texts());
            settings.setDestinationFolder(output.toFile());
            settings.setClearCache(false);
            return settings;
        } catch (ConfigurationException | JBakeException | IOException e) {
            throw new UserError(e.getMessage());
        }
    }

    /** Reads {@link #FILES}. JBake's own reader sets up much more around each. */
    private static CompositeConfiguration files(Path root) throws ConfigurationException, IOException {
        CompositeConfiguration all = new CompositeConfiguration();
        all.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        for (String name : FILES) {
            if (Files.isRegularFile(root.resolve(name))) {
                all.addConfiguration(properties(Files.newInputStream(root.resolve(name))));
            }
        }
        all.addConfiguration(defaults());
        all.addConfiguration(properties(ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE)));
        all.addConfiguration(new SystemConfiguration());
        return all;
    }

    private static PropertiesConfiguration defaults() {
        PropertiesConfiguration defaults = new PropertiesConfiguration();
        JBAKE_LISTS.forEach(list -> defaults.setProperty(list, "false"));
        DEFAULTS.forEach(defaults::setProperty);
        return defaults;
    }

    private static PropertiesConfiguration properties(InputStream file) throws ConfigurationException, IOException {
        PropertiesConfiguration properties = new PropertiesConfiguration();
        properties.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        properties.setIncludesAllowed(false);
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.read(reader);
        }
        return properties;
    }

    @Override
    public Map<String, Object> asHashMap() {
        if (settings == null) {
            Map<String, Object> all = super.asHashMap();
            texts.forEach((name, text) -> all.put(name.replace('.', '_'), text));
            settings = all;
        }
        return new HashMap<>(settings);
    }
}

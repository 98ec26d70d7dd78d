package org.workleaf.jbake;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * The settings for PDFs.
 *
 * @param root      the guide's folder, whose {@code target/cache} contains the PDF cache
 * @param content   the folder with the guide's pages and images
 * @param templates the folder with all templates, including those for PDFs
 * @param enabled   {@code render.pdf} in {@code jbake.properties}, true by default
 */
record PdfSettings(Path root, Path content, Path templates, boolean enabled) {

    static final String KEY = "render.pdf";

    static PdfSettings of(JBakeConfiguration config) {
        return new PdfSettings(config.getSourceFolder().toPath(), config.getContentFolder().toPath(), config.getTemplateFolder().toPath(),
                isEnabled(config.get(KEY)));
    }

    /** @param config the settings as JBake passes them to templates, with {@code _} instead of dots */
    static PdfSettings of(Map<?, ?> config) {
        return new PdfSettings(path(config.get("sourceFolder")), path(config.get("contentFolder")), path(config.get("templateFolder")),
                isEnabled(config.get(KEY.replace('.', '_'))));
    }

    private static Path path(Object folder) {
        return folder instanceof File file ? file.toPath() : Path.of(String.valueOf(folder));
    }

    private static boolean isEnabled(Object setting) {
        return setting == null || Boolean.parseBoolean(String.valueOf(setting));
    }

    /** Whether PDFs are created: they must be enabled, and the guide must have templates for them. */
    boolean hasPdfs() {
        return enabled && Files.isRegularFile(templates.resolve("paper/leaflet.ftl"));
    }

    /** @param home the folder of a language in the site, because PDFs have the same names in all languages */
    Path cache(String home) {
        return root.resolve("target/cache/pdf").resolve(home);
    }
}

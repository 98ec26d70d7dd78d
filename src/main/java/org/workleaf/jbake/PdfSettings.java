package org.workleaf.jbake;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * Whether and from what PDFs are made.
 *
 * @param root      the guide's folder; what was made is kept below its {@code target/cache}
 * @param content   the folder with the guide's pages and images
 * @param templates the folder with the templates, those for paper among them
 * @param wanted    {@code render.pdf} in {@code jbake.properties}, yes unless it says no
 */
record PdfSettings(Path root, Path content, Path templates, boolean wanted) {

    static final String KEY = "render.pdf";

    static PdfSettings of(JBakeConfiguration config) {
        return new PdfSettings(config.getSourceFolder().toPath(), config.getContentFolder().toPath(), config.getTemplateFolder().toPath(),
                isWanted(config.get(KEY)));
    }

    /** @param config the settings as JBake gives them to templates, with {@code _} for each dot */
    static PdfSettings of(Map<?, ?> config) {
        return new PdfSettings(path(config.get("sourceFolder")), path(config.get("contentFolder")), path(config.get("templateFolder")),
                isWanted(config.get(KEY.replace('.', '_'))));
    }

    private static Path path(Object folder) {
        return folder instanceof File file ? file.toPath() : Path.of(String.valueOf(folder));
    }

    private static boolean isWanted(Object said) {
        return said == null || Boolean.parseBoolean(String.valueOf(said));
    }

    /** A guide without templates for paper has no PDFs. */
    boolean apply() {
        return wanted && Files.isRegularFile(templates.resolve("paper/leaflet.ftl"));
    }

    /** @param home the folder of a language on the site: its PDFs have the names of the others' */
    Path cache(String home) {
        return root.resolve("target/cache/pdf").resolve(home);
    }
}

package org.workleaf.render;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.assets.Assets;
import org.workleaf.messages.MessageBundle;

/** Reads from the jar the stylesheet and script that worksheets need on a site with its own templates. */
public final class BundledWorksheetAssets {

    private static final String FOLDER = "/org/workleaf/defaults/assets";

    private BundledWorksheetAssets() {}

    /** @return the content of each file by its path in the site, which does not change: {@code workleaf/worksheets.js} */
    public static Map<String, byte[]> read(MessageBundle messages) throws IOException {
        URL folder = BundledWorksheetAssets.class.getResource(FOLDER);
        if (folder == null) {
            throw new IOException("this jar contains no assets, because it was compiled without them");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri), messages);
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*", ""))))) {
                return read(jar.getPath(FOLDER), messages);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> read(Path folder, MessageBundle messages) throws IOException {
        Assets assets = Assets.read(folder, folder, messages, Map.of());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("workleaf/worksheets.css", assets.file("css/worksheets.css").orElseThrow());
        files.put("workleaf/worksheets.js", assets.file("js/worksheets.js").orElseThrow());
        return files;
    }
}

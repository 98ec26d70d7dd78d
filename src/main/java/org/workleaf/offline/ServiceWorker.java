package org.workleaf.offline;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The script that a browser keeps a site with: the list of its files, and what {@code worker.js} does with it.
 *
 * <p>It stands at the site's root, as it answers for all that lies below it. Any change of any file changes it, which is how
 * browsers learn of a new version.
 */
public final class ServiceWorker {

    private ServiceWorker() {}

    public static String script(FileList files) {
        String list = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(files.hashes());
        return "// Made by the build: every file of this version with the SHA-256 of its bytes.\n"
                + "const files = new Map(Object.entries(" + list + "));\n\n" + worker();
    }

    private static String worker() {
        try (InputStream worker = ServiceWorker.class.getResourceAsStream("worker.js")) {
            return new String(worker.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.workleaf.offline;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Creates the service worker: {@code worker.js} with the list of the site's files.
 *
 * <p>It is published at the site's root, because a service worker controls only pages below its folder. It changes whenever a file changes,
 * which is how browsers detect a new version.
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

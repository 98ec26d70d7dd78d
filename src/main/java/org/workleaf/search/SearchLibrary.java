package org.workleaf.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The unchanged script and licence of Lunr, the library that searches the index in the reader's browser. */
public final class SearchLibrary {

    private static final String VERSION = "/META-INF/maven/org.webjars.npm/lunr/pom.properties";
    private static final String FOLDER = "/META-INF/resources/webjars/lunr/";

    private SearchLibrary() {}

    /** A classic script that sets {@code window.lunr}. */
    public static byte[] script() {
        return read(FOLDER + version() + "/lunr.min.js");
    }

    public static byte[] licence() {
        return read(FOLDER + version() + "/LICENSE");
    }

    private static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(read(VERSION)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String name) {
        try (InputStream file = SearchLibrary.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

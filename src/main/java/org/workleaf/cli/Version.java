package org.workleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Workleaf's version, which Maven wrote into the jar. */
final class Version implements IVersionProvider {

    private static final String PROPERTIES = "/META-INF/maven/org.workleaf/workleaf/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"workleaf " + number()};
    }

    /** {@code 1.0.0}. */
    static String number() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "0");
        }
    }
}

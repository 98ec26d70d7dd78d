package org.workleaf.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.workleaf.cli.Workleaf;

/** The site of Closer, built once for all browser tests, and served on loopback below a sub-path as at many hosts. */
final class BuiltSite {

    private static final String BELOW = "/some/where/";
    private static final BuiltSite INSTANCE = new BuiltSite();

    private final Path folder = Path.of("target/browser-site-" + System.getProperty("test.fork", "0"));
    private final Host host;

    private BuiltSite() {
        int exit = Workleaf.run("build", "--source", ".", "--output", folder.toString());
        if (exit != 0) {
            throw new IllegalStateException("the guide was not built: exit code " + exit);
        }
        host = new Host(folder, BELOW);
    }

    static BuiltSite get() {
        return INSTANCE;
    }

    Path folder() {
        return folder;
    }

    String origin() {
        return host.origin();
    }

    /** The address of a page over HTTP, given its path from the site's root. */
    String url(String path) {
        return host.url(path);
    }

    /** The address of a page's file on disk. */
    String fileUrl(String path) {
        return folder.resolve(path).toAbsolutePath().toUri().toString();
    }

    /** The paths of all HTML files in the site. */
    List<String> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
            if (pages.isEmpty()) {
                throw new IllegalStateException("the site has no pages");
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.workleaf.browser;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** WebKit on Linux (WebKitGTK's MiniBrowser), the engine of Safari and of every browser on iOS, driven over WebKitWebDriver. Its sessions are private. */
final class WebKit extends DrivenBrowser {

    private static final Pattern ERROR = Pattern.compile("CONSOLE \\S+ ERROR .*");
    private static final Path LIBRARIES = Path.of("/usr/lib/" + System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu");

    private final Path log;
    private final Display display;
    private int reported;

    /** @param folder for its files, which is created if necessary */
    WebKit(Path folder, Storage storage) throws IOException {
        this(Files.createDirectories(folder), freePort(), Display.start(folder), storage);
    }

    private WebKit(Path folder, int port, Display display, Storage storage) throws IOException {
        super(command(folder, port, display), folder.resolve("webkit.log"));
        log = folder.resolve("webkit.log");
        this.display = display;
        List<String> arguments = new ArrayList<>(List.of("--automation", "--enable-write-console-messages-to-stdout=true"));
        if (storage == Storage.BLOCKED) {
            arguments.addAll(List.of("--cookies-policy=never", "--enable-html5-database=false", "--enable-html5-local-storage=false"));
        }
        connect("WebKitWebDriver", () -> new HttpWebDriver(port, Map.of("webkitgtk:browserOptions", Map.of(
                "binary", miniBrowser().orElseThrow().toString(),
                "args", arguments))));
    }

    private static ProcessBuilder command(Path folder, int port, Display display) throws IOException {
        ProcessBuilder command = new ProcessBuilder("WebKitWebDriver", "--port=" + port, "--host=127.0.0.1");
        display.setUp(command.environment(), folder);
        return command;
    }

    static boolean isInstalled() {
        return executable("WORKLEAF_WEBKIT_DRIVER", "WebKitWebDriver").isPresent() && executable("WORKLEAF_XVFB", "Xvfb").isPresent()
                && miniBrowser().isPresent();
    }

    static Optional<Path> miniBrowser() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(LIBRARIES, "webkit2gtk-4.*")) {
            for (Path folder : folders) {
                if (Files.isExecutable(folder.resolve("MiniBrowser"))) {
                    return Optional.of(folder.resolve("MiniBrowser"));
                }
            }
        } catch (IOException e) {
            // WebKitGTK is not installed.
        }
        return Optional.empty();
    }

    @Override
    List<String> newErrors() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.filter(line -> ERROR.matcher(line).find()).toList();
            List<String> added = all.subList(reported, all.size());
            reported = all.size();
            return added;
        }
    }

    @Override
    public void close() {
        super.close();
        display.close();
    }
}

package org.workleaf.browser;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.Patience;

/** WebKit on Linux (WebKitGTK's MiniBrowser), the engine of Safari and of every browser on iOS, driven over WebKitWebDriver. Its sessions are private. */
final class WebKit extends DrivenBrowser {

    private static final Pattern ERROR = Pattern.compile("CONSOLE \\S+ ERROR .*");
    private static final Path LIBRARIES = Path.of("/usr/lib/" + System.getProperty("os.arch").replace("amd64", "x86_64") + "-linux-gnu");

    private final Path log;
    private int reported;

    /** @param folder for its files, which must not exist yet */
    WebKit(Path folder) throws IOException {
        this(Files.createDirectories(folder), freePort(), startDisplay(folder));
    }

    private WebKit(Path folder, int port, Display display) throws IOException {
        super(command(folder, port, display), folder.resolve("webkit.log"));
        log = folder.resolve("webkit.log");
        this.display = display;
        connect("WebKitWebDriver", () -> new HttpWebDriver(port, Map.of("webkitgtk:browserOptions", Map.of(
                "binary", miniBrowser().orElseThrow().toString(),
                "args", List.of("--automation", "--enable-write-console-messages-to-stdout=true")))));
    }

    /** A virtual screen: WebKitGTK has no headless mode. */
    private record Display(int number, Process process) {}

    private final Display display;

    private static Display startDisplay(Path folder) throws IOException {
        // X takes the first number from here on whose socket is free.
        int number = 90 + (int) (ProcessHandle.current().pid() % 400);
        while (Files.exists(Path.of("/tmp/.X11-unix/X" + number))) {
            number++;
        }
        Process process = new ProcessBuilder("Xvfb", ":" + number, "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
                .redirectErrorStream(true).redirectOutput(folder.resolve("xvfb.log").toFile()).start();
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        Patience.waitUntil("Xvfb answers", () -> Files.exists(socket));
        return new Display(number, process);
    }

    private static ProcessBuilder command(Path folder, int port, Display display) throws IOException {
        ProcessBuilder command = new ProcessBuilder("WebKitWebDriver", "--port=" + port, "--host=127.0.0.1");
        Path runtime = Files.createDirectories(folder.resolve("runtime"));
        command.environment().putAll(Map.of("DISPLAY", ":" + display.number(), "HOME", folder.toAbsolutePath().toString(),
                "XDG_RUNTIME_DIR", runtime.toAbsolutePath().toString(), "WEBKIT_DISABLE_COMPOSITING_MODE", "1",
                "WEBKIT_DISABLE_DMABUF_RENDERER", "1", "LIBGL_ALWAYS_SOFTWARE", "1", "GTK_THEME", "Adwaita", "NO_AT_BRIDGE", "1",
                "LANG", "en_GB.UTF-8"));
        return command;
    }

    static boolean isInstalled() {
        return executable("WORKLEAF_WEBKIT_DRIVER", "WebKitWebDriver").isPresent() && executable("WORKLEAF_XVFB", "Xvfb").isPresent()
                && miniBrowser().isPresent();
    }

    private static Optional<Path> miniBrowser() {
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
        display.process().destroy();
    }
}

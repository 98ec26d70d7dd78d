package org.workleaf.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.workleaf.Patience;

/** A virtual screen: WebKitGTK has no headless mode. */
record Display(int number, Process process) implements AutoCloseable {

    static Display start(Path folder) throws IOException {
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

    /** Lets a program show its windows here, and keep its files in a folder of its own. */
    void setUp(Map<String, String> environment, Path folder) throws IOException {
        Path home = folder.toAbsolutePath();
        environment.putAll(Map.of("DISPLAY", ":" + number, "HOME", home.toString(),
                "XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("runtime")).toString(),
                "XDG_DATA_HOME", home.resolve("data").toString(), "XDG_CACHE_HOME", home.resolve("cache").toString()));
        environment.putAll(Map.of("WEBKIT_DISABLE_COMPOSITING_MODE", "1", "WEBKIT_DISABLE_DMABUF_RENDERER", "1", "LIBGL_ALWAYS_SOFTWARE", "1",
                "GTK_THEME", "Adwaita", "NO_AT_BRIDGE", "1", "LANG", "en_GB.UTF-8"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}

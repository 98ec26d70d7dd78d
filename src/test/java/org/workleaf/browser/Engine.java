package org.workleaf.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser engines that readers use, and how each is started here. */
enum Engine {

    CHROMIUM("Chromium with ChromeDriver (Debian: chromium-driver)", ChromeDriver::isInstalled, ChromeDriver::new),
    FIREFOX("Firefox (Debian: firefox-esr)", () -> Firefox.executable().isPresent(), Firefox::new),
    WEBKIT("WebKitGTK (Debian: webkit2gtk-driver and xvfb)", WebKit::isInstalled, WebKit::new);

    private static final Map<Engine, DrivenBrowser> SHARED = new EnumMap<>(Engine.class);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> SHARED.values().forEach(DrivenBrowser::close)));
    }

    private final String description;
    private final BooleanSupplier isInstalled;
    private final Start start;

    Engine(String description, BooleanSupplier isInstalled, Start start) {
        this.description = description;
        this.isInstalled = isInstalled;
        this.start = start;
    }

    private interface Start {

        DrivenBrowser in(Path profile, Storage storage) throws IOException;
    }

    /**
     * Skips the test where this engine is not installed, or fails it where CI is set. It has to be called before each test: Surefire does
     * not report a class that is skipped as a whole.
     */
    void require() {
        if (!isInstalled.getAsBoolean()) {
            if (System.getenv("CI") != null) {
                Assertions.fail("not installed: " + description);
            }
            Assumptions.abort("not installed: " + description);
        }
    }

    /** Starts a browser with a profile of its own, or with one that is left from before. The caller must close it. */
    DrivenBrowser start(Path profile, Storage storage) throws IOException {
        require();
        return start.in(profile, storage);
    }

    /** The browser that tests share, in a new tab. Tests are kept apart by their sites, which have an origin each. */
    DrivenBrowser newTab() throws IOException {
        require();
        DrivenBrowser browser = SHARED.computeIfAbsent(this, engine -> {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), engine.name().toLowerCase() + "-");
                return engine.start.in(folder.resolve("profile"), Storage.KEPT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        browser.replaceTabs();
        return browser;
    }
}

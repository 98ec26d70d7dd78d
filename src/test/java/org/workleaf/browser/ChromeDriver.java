package org.workleaf.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A headless Chromium driven over ChromeDriver, with its back/forward cache, which Playwright switches off. */
final class ChromeDriver extends DrivenBrowser {

    /** @param profile a folder for the profile, which must not exist yet */
    ChromeDriver(Path profile) throws IOException {
        this(Files.createDirectories(profile), freePort());
    }

    private ChromeDriver(Path profile, int port) throws IOException {
        super(new ProcessBuilder(executable().orElseThrow().toString(), "--port=" + port), profile.resolveSibling("chromedriver.log"));
        List<String> flags = new ArrayList<>(Chromium.FLAGS);
        flags.addAll(List.of("--headless", "--user-data-dir=" + profile.toAbsolutePath()));
        connect("ChromeDriver", () -> new HttpWebDriver(port, Map.of("goog:loggingPrefs", Map.of("browser", "SEVERE"),
                "goog:chromeOptions", Map.of("binary", browser().orElseThrow().toString(), "args", flags))));
    }

    static boolean isInstalled() {
        return executable().isPresent() && browser().isPresent();
    }

    /** The whole browser, which stores sessions, unlike the headless shell of the other tests. */
    static Optional<Path> browser() {
        return executable("WORKLEAF_CHROMIUM", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    private static Optional<Path> executable() {
        return executable("WORKLEAF_CHROMEDRIVER", "chromedriver");
    }

    @Override
    List<String> newErrors() {
        return command("GetLog", Map.of("type", "browser")).getAsJsonArray().asList().stream().map(JsonElement::toString).toList();
    }
}

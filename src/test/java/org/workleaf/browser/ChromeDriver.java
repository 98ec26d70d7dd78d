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

    /** What Chromium calls "block" in the settings of sites. */
    private static final int BLOCK = 2;

    /** @param profile a folder for the profile, which is created if necessary */
    ChromeDriver(Path profile, Storage storage) throws IOException {
        this(Files.createDirectories(profile), freePort(), storage);
    }

    private ChromeDriver(Path profile, int port, Storage storage) throws IOException {
        super(new ProcessBuilder(executable().orElseThrow().toString(), "--port=" + port), profile.resolveSibling("chromedriver.log"));
        List<String> flags = new ArrayList<>(Chromium.FLAGS);
        flags.addAll(List.of("--headless", "--user-data-dir=" + profile.toAbsolutePath()));
        if (storage == Storage.PRIVATE) {
            flags.add("--incognito");
        }
        Map<String, Integer> preferences = storage == Storage.BLOCKED ? Map.of("profile.default_content_setting_values.cookies", BLOCK) : Map.of();
        connect("ChromeDriver", () -> new HttpWebDriver(port, Map.of("goog:loggingPrefs", Map.of("browser", "SEVERE"),
                "goog:chromeOptions", Map.of("binary", browser().orElseThrow().toString(), "args", flags, "prefs", preferences))));
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

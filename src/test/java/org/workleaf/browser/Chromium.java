package org.workleaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One headless Chromium for all tests: the one that {@code ./verify} found, else Playwright's own. */
final class Chromium {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final Chromium INSTANCE = new Chromium();

    private final Browser browser;

    private Chromium() {
        String path = System.getProperty("browser.path", "");
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!path.isEmpty()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        if (!path.isEmpty()) {
            options.setExecutablePath(Path.of(path));
        }
        browser = playwright.chromium().launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    static Browser get() {
        return INSTANCE.browser;
    }
}

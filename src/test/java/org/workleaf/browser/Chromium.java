package org.workleaf.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.Patience;

/** The headless Chromium of all tests: the one that {@code ./verify} found, or else Playwright's. */
final class Chromium {

    static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final Chromium INSTANCE = new Chromium();

    private final String path = System.getProperty("browser.path", "");
    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!path.isEmpty()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = launched(new BrowserType.LaunchOptions());
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    private Browser launched(BrowserType.LaunchOptions options) {
        if (!path.isEmpty()) {
            options.setExecutablePath(Path.of(path));
        }
        return playwright.chromium().launch(options.setHeadless(true).setArgs(FLAGS));
    }

    /** Starts another browser with a back/forward cache. The caller must close it. */
    static Browser withBackForwardCache() {
        return INSTANCE.launched(new BrowserType.LaunchOptions().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
    }

    /** Starts another browser with a profile on disk, as readers have it. The caller must close it. */
    static BrowserContext withProfile(Path profile) {
        var options = new BrowserType.LaunchPersistentContextOptions().setHeadless(true).setArgs(FLAGS).setLocale("en-GB");
        ChromeDriver.browser().ifPresent(options::setExecutablePath);
        return INSTANCE.playwright.chromium().launchPersistentContext(profile, options);
    }

    static Browser get() {
        return INSTANCE.browser;
    }
}

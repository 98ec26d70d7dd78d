package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.workleaf.Patience;

/**
 * Chromium during one test. Opens contexts and pages, closes them after the test, and fails the test if one of its pages reported an
 * error that the test does not expect.
 *
 * <p>Service workers are blocked unless a test allows them, because each new context would fetch the whole guide for offline use.
 */
final class TestBrowser implements AfterEachCallback {

    /** What Playwright writes to the console of a page whose service worker it blocks. */
    static final String SERVICE_WORKER_BLOCKED = "Service Worker registration blocked by Playwright";

    private final UnaryOperator<Browser.NewContextOptions> settings;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final PageErrors errors = new PageErrors();

    TestBrowser() {
        this(options -> options);
    }

    /** @param settings of every context that this opens */
    TestBrowser(UnaryOperator<Browser.NewContextOptions> settings) {
        this.settings = settings;
    }

    /** Opens a page in a context of its own, like another reader's device. */
    Page newPage() {
        return newPage(options -> options);
    }

    /** @param further settings of the page's context */
    Page newPage(UnaryOperator<Browser.NewContextOptions> further) {
        return newContext(Chromium.get(), further).newPage();
    }

    Page newPageWithoutScripts() {
        return newPage(options -> options.setJavaScriptEnabled(false));
    }

    /** Opens a page in another browser, which has a back/forward cache. */
    Page newPageWithBackForwardCache() {
        Browser other = Chromium.withBackForwardCache();
        closing.push(other::close);
        return newContext(other, options -> options).newPage();
    }

    private BrowserContext newContext(Browser browser, UnaryOperator<Browser.NewContextOptions> further) {
        return watched(browser.newContext(further.apply(settings.apply(defaults()))));
    }

    private static Browser.NewContextOptions defaults() {
        return new Browser.NewContextOptions().setLocale("en-GB").setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }

    /** Starts another browser with a profile on disk, as readers have it. The test has to close it before it reads the profile. */
    BrowserContext withProfile(Path profile) {
        return watched(Chromium.withProfile(profile));
    }

    private BrowserContext watched(BrowserContext context) {
        closing.push(context::close);
        errors.collectFrom(context);
        context.setDefaultTimeout(Patience.LIMIT.toMillis());
        return context;
    }

    /** Expects an error: an exception in a page, or a console message, that contains a text. The test fails if none is reported. */
    void expectError(String text) {
        errors.expect(text);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        finish(test.getExecutionException().isPresent());
    }

    /**
     * Closes all pages and fails if they reported an unexpected error, or did not report an expected one.
     *
     * @param hasFailed whether the test has failed already, perhaps before the errors that it expects
     */
    void finish(boolean hasFailed) {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
        assertEquals(List.of(), errors.unexpected(), "errors on pages");
        if (!hasFailed) {
            assertEquals(List.of(), errors.missing(), "expected errors that were not reported");
        }
    }
}

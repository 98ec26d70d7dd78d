package org.workleaf.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The errors that pages report during a test: uncaught exceptions, unhandled rejections, console errors and violations of the content
 * security policy.
 */
final class PageErrors {

    /** Chromium writes most violations to the console, but not all. */
    private static final String LOG_POLICY_VIOLATIONS = """
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
              console.error(`Content Security Policy: ${violatedDirective} blocked ${blockedURI}`);
            });""";

    /**
     * What Chromium reports when a page is left before its manifest has arrived: it parses the empty text that it has by then.
     * {@code OfflineTest} parses the published manifest.
     */
    private static final String MANIFEST_NOT_LOADED = "Manifest: Line: 1, column: 1, Syntax error.";

    private final List<String> reported = new ArrayList<>();
    private final Set<String> expected = new LinkedHashSet<>();

    /** Collects the errors of all pages of a context. */
    void collectFrom(BrowserContext context) {
        context.addInitScript(LOG_POLICY_VIOLATIONS);
        context.onWebError(error -> reported.add(error.error() + " on " + (error.page() == null ? "a closed page" : error.page().url())));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(MANIFEST_NOT_LOADED)) {
                reported.add(describe(message));
            }
        });
    }

    private static String describe(ConsoleMessage message) {
        return "console: " + message.text() + " (" + message.location() + ") on " + (message.page() == null ? "a closed page" : message.page().url());
    }

    /** Expects at least one error whose description contains a text; further ones with this text are expected too. */
    void expect(String text) {
        expected.add(text);
    }

    List<String> unexpected() {
        return reported.stream().filter(error -> expected.stream().noneMatch(error::contains)).toList();
    }

    /** The texts that were expected but not reported. */
    List<String> missing() {
        return expected.stream().filter(text -> reported.stream().noneMatch(error -> error.contains(text))).toList();
    }
}

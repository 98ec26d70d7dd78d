package org.workleaf.browser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors on pages fail the test that opened them. */
class TestBrowserTest {

    private static final String POLICY = "<!doctype html><meta http-equiv=Content-Security-Policy content=\"default-src 'self'\"><p>";

    private final PageErrors errors = new PageErrors();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void openPage() {
        context = Chromium.get().newContext();
        errors.collectFrom(context);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void assertReports(String text) {
        page.waitForCondition(() -> !errors.unexpected().isEmpty());
        assertTrue(errors.unexpected().get(0).contains(text), errors.unexpected().toString());
    }

    @Test
    void aPageWithoutErrorsIsFine() {
        page.setContent(POLICY + "Hello");
        page.evaluate("console.warn('only a warning')");
        assertEquals(List.of(), errors.unexpected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"setTimeout(() => { throw new Error('a mistake'); })", "void Promise.reject(new Error('a mistake'))",
        "console.error('a mistake')"})
    void anExceptionARejectionAndAConsoleErrorAreReported(String script) {
        page.setContent("<!doctype html><p>Hello");
        page.evaluate(script);
        assertReports("a mistake");
    }

    @Test
    void aViolationOfThePolicyIsReported() {
        page.setContent(POLICY + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>");
        assertReports("Content Security Policy");
    }

    @Test
    void aFileThatIsMissingIsReported() {
        page.setContent("<!doctype html><img src='" + BuiltSite.get().url("nothing.png") + "'>");
        assertReports("404");
    }

    @Test
    void anErrorOnASecondPageIsReported() {
        Page second = page.waitForPopup(() -> page.evaluate("void window.open('about:blank')"));
        second.evaluate("setTimeout(() => { throw new Error('a mistake'); })");
        assertReports("a mistake");
    }

    @Test
    void anExpectedErrorIsNoMistakeUnlessItIsMissing() {
        errors.expect("is full");
        assertEquals(List.of("is full"), errors.missing());
        page.evaluate("console.error('the disk is full')");
        page.waitForCondition(() -> errors.missing().isEmpty());
        assertEquals(List.of(), errors.unexpected());
        page.evaluate("console.error('the disk is gone')");
        assertReports("gone");
    }

    @Test
    void anErrorFailsTheTestUnlessItIsExpected() {
        TestBrowser browser = new TestBrowser();
        Page second = browser.newPage();
        second.evaluate("console.error('a mistake')");
        AssertionError failure = assertThrows(AssertionError.class, () -> browser.finish(false));
        assertTrue(failure.getMessage().contains("a mistake"), failure.getMessage());
        assertTrue(second.isClosed());
        browser.expectError("a mistake");
        browser.finish(false);
    }

    @Test
    void anExpectedErrorThatIsNotReportedFailsTheTestUnlessItHasFailedBefore() {
        TestBrowser browser = new TestBrowser();
        browser.newPage();
        browser.expectError("a mistake");
        AssertionError failure = assertThrows(AssertionError.class, () -> browser.finish(false));
        assertTrue(failure.getMessage().contains("a mistake"), failure.getMessage());
        browser.finish(true);
    }

    @Test
    void noOtherTestOpensAPageThatIsNotWatched() {
        noClasses().that().doNotBelongToAnyOf(Chromium.class, ChromeDriver.class, TestBrowser.class, TestBrowserTest.class)
                .should().dependOnClassesThat().belongToAnyOf(Chromium.class)
                .check(new ClassFileImporter().importPackages("org.workleaf.browser"));
    }
}

package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebKit keeps what was saved when it ends without warning, and stores no locked and no tab-only answers in its profile. */
class WebKitStoresNoAnswersTest {

    private static final List<String> SECRETS = List.of("quexblank", "quexlines", "a quiet blue kettle");
    private static final String WRITE_AND_RETURN = """
            if (location.pathname.endsWith('/closer/fields/')) {
              await find('.sheet-tools:not([hidden])');
              const felt = await find("[id='fields.felt']");
              if (sessionStorage.getItem('wasThere')) {
                await find("[id='fields.felt']", ({ value }) => value);
                report(felt.value + ' ' + document.getElementById('fields.happened').value);
                return;
              }
              sessionStorage.setItem('wasThere', 'yes');
              await type("[id='fields.felt']", 'quex' + 'blank');
              await type("[id='fields.happened']", 'quex' + 'lines');
              await find('.sheet-status', ({ textContent }) => textContent.startsWith(expectedStatus));
              location.href = '../first/';
            }
            if (location.pathname.endsWith('/first/')) location.href = '../fields/';
            """;

    private Host host;
    private MiniBrowser browser;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Engine.WEBKIT.require();
        host = new Host(EveryField.get().folder(), "/closer/");
        browser = new MiniBrowser(folder, host);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            host.close();
        }
    }

    @Test
    void anUnprotectedAnswerIsInTheProfileAndThereAfterTheBrowserWasKilled() throws IOException {
        String status = browser.visit("fields/", """
                await find('.sheet-tools:not([hidden])');
                await type("[id='fields.felt']", 'quex' + 'blank');
                report((await find('.sheet-status', ({ textContent }) => textContent)).textContent);
                """);
        assertEquals("Saved on this device just now", status);
        assertFalse(ProfileFiles.containing(browser.profile(), List.of("quexblank")).isEmpty());
        assertEquals("quexblank", browser.visit("fields/", "report((await find(`[id='fields.felt']`, ({ value }) => value)).value);"));
    }

    @Test
    void answersThatAreLockedStayOutOfTheProfile() throws IOException {
        assertEquals("quexblank quexlines", browser.visit("answers/", """
                const expectedStatus = 'Saved on this device';
                if (location.pathname.endsWith('/answers/')) {
                  (await find('your-answers:not([hidden]) [data-action=set]')).click();
                  for (const name of ['fresh', 'again']) await type(`dialog [name=${name}]`, 'a quiet ' + 'blue kettle');
                  (await find('dialog [type=submit]')).click();
                  await find('.answers-status', ({ textContent }) => textContent.includes('protected by your passphrase'));
                  location.href = '../fields/';
                }
                """ + WRITE_AND_RETURN));
        assertEquals(List.of(), ProfileFiles.containing(browser.profile(), SECRETS));
        assertEquals("", browser.visit("fields/", "await find('.sheet-locked button'); report(document.getElementById('fields.felt').value);"));
    }

    @Test
    void answersThatAreKeptInTheTabAloneStayOutOfTheProfile() throws IOException {
        assertEquals("quexblank quexlines", browser.visit("answers/", """
                const expectedStatus = 'Not saved on this device';
                if (location.pathname.endsWith('/answers/')) {
                  (await find('your-answers:not([hidden]) [data-action=tab]')).click();
                  await find('[data-action=device]:not([hidden])');
                  location.href = '../fields/';
                }
                """ + WRITE_AND_RETURN));
        assertEquals(List.of(), ProfileFiles.containing(browser.profile(), SECRETS));
        assertEquals("", browser.visit("fields/", "await find('.sheet-tools:not([hidden])'); report(document.getElementById('fields.felt').value);"));
    }
}

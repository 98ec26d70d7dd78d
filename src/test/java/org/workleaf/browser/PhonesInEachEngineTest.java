package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers on a phone see what they write, even while the keyboard covers half of the screen, and nothing zooms. */
class PhonesInEachEngineTest extends EngineTest {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;
    private static final int HEIGHT_ABOVE_THE_KEYBOARD = 320;

    /** The text controls that iOS zooms in on when they have the focus, because their text is smaller than 16 pixels. */
    private static final String SMALL = """
            return [...document.querySelectorAll('input, textarea, select')]
              .filter(({ type }) => !['checkbox', 'radio', 'hidden', 'file', 'range'].includes(type))
              .filter((control) => parseFloat(getComputedStyle(control).fontSize) < 16)
              .map(({ id, name, className }) => id || name || className);""";

    /** The fields that are not completely visible when they have the focus, each with what is seen instead. */
    private static final String HIDDEN = """
            const { document, innerWidth, innerHeight } = frames[0];
            return [...document.querySelectorAll('work-sheet :is(input, textarea)')].filter((field) => field.checkVisibility()).flatMap((field) => {
              field.focus();
              const { left, right, top, bottom } = field.getBoundingClientRect();
              const isInside = left >= 0 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight + 1;
              const seen = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
              return isInside && !seen.some((element) => element?.closest('.exit')) ? [] : [`${field.id} ${[left, top, right, bottom]}`];
            });""";

    /** Shows the worksheet in a frame of the size of a phone. */
    private void openOnAPhone() {
        browser.open(host.origin() + Host.FRAME);
        browser.script("const frame = document.querySelector('iframe'); frame.width = arguments[0]; frame.height = arguments[1]; frame.src = arguments[2]",
                WIDTH, HEIGHT, host.url(SHEET));
        browser.waitFor("frames[0].document.querySelector('.sheet-tools:not([hidden])')");
    }

    @ParameterizedTest
    // WebKit does not scroll in a frame when a script moves the focus, and its window cannot be as small as a phone.
    @EnumSource(names = {"CHROMIUM", "FIREFOX"})
    void theFieldWithTheFocusIsVisibleAboveTheKeyboard(Engine engine) throws IOException {
        start(engine);
        openOnAPhone();
        assertEquals("[]", browser.script(HIDDEN).toString());
        assertTrue(browser.script("const { scrollWidth, clientWidth } = frames[0].document.documentElement; return scrollWidth <= clientWidth").getAsBoolean());
        browser.script("document.querySelector('iframe').height = arguments[0]", HEIGHT_ABOVE_THE_KEYBOARD);
        browser.waitFor("frames[0].innerHeight === " + HEIGHT_ABOVE_THE_KEYBOARD);
        assertEquals("[]", browser.script(HIDDEN).toString());
    }

    @ParameterizedTest
    @EnumSource
    void noTextControlIsSoSmallThatAPhoneZooms(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.script("document.querySelector('work-sheet[data-worksheet=fields] [data-action=together]').click()");
        browser.waitFor("document.querySelector(`[data-focus='mark-felt']`)");
        browser.script("document.querySelector('[data-opens=search]').click()");
        browser.waitFor("document.querySelector('.finder-words')");
        assertEquals("[]", browser.script(SMALL).toString());
        open("answers/");
        browser.click("your-answers [data-action=set]");
        browser.waitFor("document.querySelector('dialog [name=fresh]')");
        assertEquals("[]", browser.script(SMALL).toString());
    }
}

package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worksheets work where readers open them: from a folder, and on a network without encryption. */
class CircumstancesInEachEngineTest extends EngineTest {

    private static final String PAGE = SHEET + "index.html";

    private void startOnTheNetwork(Engine engine) throws IOException {
        start(engine.newTab(), new Host(EveryField.get().folder(), "/closer/", "", networkAddress()));
    }

    /** An address of this machine at which other devices would reach it. Browsers trust only loopback addresses without encryption. */
    private static InetAddress networkAddress() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst()
                .orElseGet(() -> Assumptions.abort("no network"));
    }

    @ParameterizedTest
    @EnumSource
    void aSheetOpenedFromAFolderIsFilledInAndKept(Engine engine) throws IOException {
        startFromFolder(engine);
        // Chromium says that it reads no web app manifest from a folder, where it could not install an app either.
        expectedErrors.add("manifest.webmanifest");
        open(PAGE);
        browser.waitFor("document.querySelector('.sheet-tools:not([hidden])')");
        browser.type(FELT, "calm");
        expectSaved();
        for (String id : new String[] {"scores.time.2", "scores.laughed.2"}) {
            browser.script("document.getElementById(arguments[0]).click()", id);
        }
        browser.waitFor("document.getElementById('scores.total').textContent === '4'");
        browser.script("document.querySelector(`[href='../first/index.html']`).click()");
        browser.waitFor("location.pathname.endsWith('/first/index.html') && document.readyState === 'complete'");
        open(PAGE);
        expectFelt("calm");
        fillAnd("", "");
        expectSaved();
    }

    @ParameterizedTest
    @EnumSource
    void answersAreKeptOnANetworkWithoutEncryption(Engine engine) throws IOException {
        startOnTheNetwork(engine);
        openSheet();
        assertFalse(browser.script("return isSecureContext").getAsBoolean());
        browser.type(FELT, "calm");
        expectSaved();
        fillAnd("calm and tired", LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("calm and tired");
        browser.reload();
        expectReady();
        expectKept("calm and tired");
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhyAnswersCannotBeLockedThere(Engine engine) throws IOException {
        startOnTheNetwork(engine);
        open("answers/");
        browser.waitFor("document.querySelector('[data-show=passphrase]').textContent.includes('https://')");
        assertEquals(0, browser.script("return document.querySelectorAll('[data-action=set]').length").getAsInt());
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheTabAreKeptThere(Engine engine) throws IOException {
        startOnTheNetwork(engine);
        expectAnswersKeptInTheTab();
    }
}

package org.workleaf.browser;

import com.microsoft.playwright.Page;

/** Simulates events on a reader's device: full storage, and setting a passphrase. */
final class Device {

    private Device() {}

    /** Simulates full storage: as in browsers, the write seems to succeed, and then the transaction fails. */
    static void fill(Page page) {
        page.evaluate("""
                () => {
                  IDBObjectStore.prototype.put = function () {
                    Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
                    this.transaction.abort();
                  };
                }""");
    }

    /** Sets the first passphrase in the vault. */
    static void lock(Page page, String passphrase) {
        page.locator("your-answers [data-action=set]").click();
        page.locator("dialog [name=fresh]").fill(passphrase);
        page.locator("dialog [name=again]").fill(passphrase);
        page.keyboard().press("Enter");
    }
}

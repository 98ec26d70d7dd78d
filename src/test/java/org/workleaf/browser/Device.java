package org.workleaf.browser;

import com.microsoft.playwright.Page;

/** What a reader's device does to the answers, and what a reader has it do. */
final class Device {

    private Device() {}

    /** From here on nothing fits on it. As browsers do it, the write seems to go well, and the transaction then ends with this error. */
    static void fill(Page page) {
        page.evaluate("""
                () => {
                  IDBObjectStore.prototype.put = function () {
                    Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
                    this.transaction.abort();
                  };
                }""");
    }

    /** Sets a first passphrase on the page of one's own answers. */
    static void lock(Page page, String passphrase) {
        page.locator("your-answers [data-action=set]").click();
        page.locator("dialog [name=fresh]").fill(passphrase);
        page.locator("dialog [name=again]").fill(passphrase);
        page.keyboard().press("Enter");
    }
}

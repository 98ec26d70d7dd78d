package org.workleaf.browser;

import com.microsoft.playwright.Page;

/** A reader's device: what its browser stores, and what happens on it. */
final class Device {

    private static final String STORAGE = """
            async () => {
              const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
              const text = (key, value) => value instanceof Map ? [...value] : value instanceof Uint8Array ? [...value]
                  : value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value;
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((resolve) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => resolve(request.result);
                });
                for (const store of database.objectStoreNames) {
                  found.push(store + ': ' + await new Promise((resolve) => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => resolve(JSON.stringify(request.result, text));
                  }));
                }
                database.close();
              }
              return found.join('\\n');
            }""";

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

    /** The content of all of the browser's storage for the page's site, as one text. */
    static String storage(Page page) {
        return (String) page.evaluate(STORAGE);
    }

    /** Sets the first passphrase in the vault. */
    static void lock(Page page, String passphrase) {
        page.locator("your-answers [data-action=set]").click();
        page.locator("dialog [name=fresh]").fill(passphrase);
        page.locator("dialog [name=again]").fill(passphrase);
        page.keyboard().press("Enter");
    }
}

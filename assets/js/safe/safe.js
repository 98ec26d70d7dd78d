import { loadExtra } from '../lib/extra.js';
import { leftEdits } from '../lib/left-edits.js';
import { Locked, applyPending, mergeOlder, withChanges } from '../lib/record.js';
import { readLocal, writeLocal } from '../lib/local-storage.js';
import { createButton } from '../lib/button.js';
import { Cipher, packed, unpacked } from './cipher.js';
import { Handover, fromBase64, random, toBase64 } from './handover.js';
import { TabStore } from './tab-store.js';
import { EncryptedStore, sealRecord } from './encrypted-store.js';
import { removeSealedEdits, sealedEdits, storeSealedEdits } from './sealed-edits.js';
/** @import { Answers } from '../lib/answers.js' */
/** @import { Connection } from '../lib/database.js' */
/** @import { AnswerRecord, PendingEdits, RecordKey } from '../lib/record.js' */
/** @import { Handover as HandoverResult } from '../lib/save-queue.js' */

/** Holds what must not be stored unencrypted on the device: tab-only answers, or the key to locked ones. */
export class Safe {
  /** How long a page listens for answers from the previous page in its tab, in milliseconds. */
  static #LISTEN_TIME = 3000;

  #answers;

  /** Decrypts and encrypts locked answers; undefined until the reader has typed the passphrase. @type {Cipher | undefined} */
  cipher;

  #tabStore = new TabStore([]);

  /** The key that the previous page handed over; this page may be left before it is imported. @type {{raw: string, header: any} | undefined} */
  #key;

  /** Edits of this page and the previous ones in this tab that they could not encrypt before they were left. @type {PendingEdits[]} */
  #left = [];

  handover = new Handover();

  /** Connects the pages of one tab. @type {BroadcastChannel | undefined} */
  #tabChannel;

  /** When this page was loaded or restored, in milliseconds. */
  #shownAt = performance.now();

  /** Whether the page was restored from the back/forward cache. */
  #wasRestored = false;

  /** A random token that changes whenever answers are locked; it does not reveal when. */
  #lastLock = readLocal('workleaf-locked');

  /** Resolves when the handover from the previous page has been read. @type {Promise<void>} */
  #ready;

  /** Resolves `#ready` of a page that was restored from the back/forward cache. @type {(ready: Promise<void>) => void} */
  #resolveReady = () => {};

  /** @param {Answers} answers */
  constructor(answers) {
    this.#answers = answers;
    this.#listen();
    this.#ready = this.#readHandover();
    addEventListener('pagehide', ({ persisted }) => {
      this.handover.write(this.#handoverText());
      if (answers.isTabOnly) this.#tabChannel?.postMessage({ tab: tabId(), records: this.#tabStore.allNow() });
      // If the page is restored later, answers have to wait until the handover from the pages after it has been read.
      if (persisted) this.#ready = new Promise((resolve) => (this.#resolveReady = resolve));
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#shownAt = performance.now();
      this.#wasRestored = true;
      // A missing handover does not mean that answers were locked: some browsers show this page before they hide the one that is being left.
      if (readLocal('workleaf-locked') !== this.#lastLock) this.cipher = this.#key = undefined;
      this.#ready = this.#readHandover();
      this.#resolveReady(this.#ready);
      this.#ready.then(() => answers.notify(undefined, this));
    });
  }

  /**
   * Chromium can show a page before it hides the one that is being left. Therefore the page that is being left also sends its tab-only answers on
   * a channel, and the next page listens for a short time. A duplicated tab has the same id, but in that time its reader has not started anything.
   */
  #listen() {
    try {
      this.#tabChannel = new BroadcastChannel(`${this.#answers.database.name}-tab`);
    } catch {
      return;
    }
    this.#tabChannel.onmessage = ({ data }) => {
      if (!data.tab || data.tab !== tabId() || !this.#answers.isTabOnly || performance.now() - this.#shownAt > Safe.#LISTEN_TIME) return;
      const newer = this.#wasRestored ? [] : this.#tabStore.allNow();
      this.#tabStore = new TabStore(data.records);
      for (const record of newer) {
        this.#tabStore.writeNow([record.guide, record.worksheet], (before) => (before ? mergeOlder(record, before) : record));
      }
      this.#answers.notify(undefined, this);
    };
  }

  async tabStore() {
    await this.#ready;
    return this.#tabStore;
  }

  /** @param {Connection} connection */
  async encryptedStore(connection) {
    await this.#ready;
    // After another tab has changed the passphrase, the old key no longer fits.
    if (!this.cipher || String(this.cipher.header.salt) !== String(connection.lock?.salt)) throw new Locked();
    return this.storeOf(connection, this.cipher);
  }

  /** `done` settles when the edits that pages have left were applied. @type {{connection: Connection | undefined, done: Promise<void>}} */
  #applying = { connection: undefined, done: Promise.resolve() };

  /**
   * The locked answers, with the edits that pages have left.
   * @param {Connection} connection
   * @param {Cipher} cipher
   */
  async storeOf(connection, cipher) {
    const store = new EncryptedStore(connection, cipher);
    // One after the other: each worksheet of a page asks for the store, and the first applies the edits for all of them. If it fails, they all
    // fail with it, instead of each waiting for its own timeout.
    const before = this.#applying.connection === connection ? this.#applying.done : Promise.resolve();
    const applying = { connection, done: before.then(() => this.#applyLeftEdits(store, cipher)) };
    this.#applying = applying;
    applying.done.catch(() => {
      if (this.#applying === applying) this.#applying = { connection: undefined, done: Promise.resolve() };
    });
    await applying.done;
    return store;
  }

  /**
   * @param {EncryptedStore} store
   * @param {Cipher} cipher
   */
  async #applyLeftEdits(store, cipher) {
    const { name } = this.#answers.database;
    // A page may also have left some before it knew of the lock.
    const stored = new Map([...leftEdits(name), ...sealedEdits(name, cipher)]);
    const left = this.#left;
    for (const edits of [...stored.values(), ...left]) {
      if (edits) await store.write([edits.guide, edits.worksheet], (record) => applyPending(record, edits));
    }
    for (const entry of stored.keys()) writeLocal(entry, undefined);
    this.#left = this.#left.filter((edits) => !left.includes(edits));
  }

  /** @param {Cipher | undefined} cipher  undefined to lock, or after the lock was removed */
  unlock(cipher) {
    this.cipher = cipher;
    if (!cipher) {
      this.#left = [];
      this.#key = undefined;
    }
    this.#lastLock = readLocal('workleaf-locked');
    this.#answers.notify(undefined, this);
  }

  /** Saves what is being typed, and discards the key. Does nothing if no passphrase was typed. */
  async lock() {
    if (!this.cipher) return;
    /** @type {Promise<unknown>[]} */
    const saving = [];
    this.#answers.dispatchEvent(new CustomEvent('leaving', { detail: saving }));
    // A reader who uses the quick exit does not wait for the save: from now on nothing is handed over to the next page.
    this.#isLocking = true;
    await Promise.race([Promise.all(saving), new Promise((resolve) => setTimeout(resolve, 1000))]);
    this.#isLocking = false;
    writeLocal('workleaf-locked', toBase64(random(9)));
    this.unlock(undefined);
  }

  #isLocking = false;

  /**
   * Switches between tab-only answers and the device. The caller moves the answers.
   * @param {AnswerRecord[] | undefined} records  undefined for the device
   */
  keepInTab(records) {
    this.#tabStore = new TabStore(records ?? []);
    this.#answers.isTabOnly = Boolean(records);
    writeLocal('workleaf-in-tab', records ? 'yes' : undefined);
    this.#answers.notify(undefined, this);
  }

  /**
   * @param {PendingEdits} pending
   * @returns {HandoverResult}
   */
  storePendingEdits(pending) {
    /** @type {RecordKey} */
    const key = [pending.guide, pending.worksheet];
    if (this.#answers.isTabOnly) {
      this.#tabStore.writeNow(key, (record) => withChanges(record, key, pending.edits, Date.now()));
      return 'stored';
    }
    if (this.cipher && storeSealedEdits(this.#answers.database.name, this.cipher, pending)) return 'stored';
    this.#left.push(pending);
    return 'started';
  }

  #handoverText() {
    const { name } = this.#answers.database;
    if (this.#answers.isTabOnly) return packed({ name, records: this.#tabStore.allNow() });
    const key = this.cipher ? { raw: toBase64(this.cipher.raw), header: { ...this.cipher.header, salt: toBase64(this.cipher.header.salt) } } : this.#key;
    // A reader who has not typed the passphrase yet may have written something.
    return this.#isLocking || !(key || this.#left.length) ? '' : packed({ name, ...key, left: this.#left });
  }

  async #readHandover() {
    try {
      const { name, records, raw, header, left } = unpacked(this.handover.take() || '{}');
      const isOurs = name === this.#answers.database.name;
      if (isOurs && records) this.#tabStore = new TabStore(records);
      if (isOurs && left) this.#left = left;
      if (isOurs && raw) this.#key = { raw, header };
      if (isOurs && raw) this.cipher = await Cipher.of(fromBase64(raw), { ...header, salt: fromBase64(header.salt) });
    } catch {
      // Another script has written it, or it was encrypted before another site was opened in this tab.
    }
  }
}

/** A random id of this tab; "" if session storage is blocked. */
function tabId() {
  try {
    const known = sessionStorage.getItem('workleaf-tab') ?? toBase64(random(9));
    sessionStorage.setItem('workleaf-tab', known);
    return known;
  } catch {
    return '';
  }
}

/**
 * Shows the button to unlock on a worksheet, or removes it.
 * @param {Element} sheet
 * @param {boolean} isLocked
 */
function showLock(sheet, isLocked) {
  const shown = sheet.querySelector('.sheet-locked');
  if (isLocked && !shown) {
    const line = document.createElement('p');
    line.className = 'sheet-locked';
    line.append(createButton(say('answers.unlock'), () => loadExtra('vault').then(() => window.workleaf.askToUnlock())));
    sheet.querySelector('.sheet-status')?.after(line);
  } else if (!isLocked && shown) {
    const hasFocus = shown.contains(document.activeElement) || document.activeElement === document.body;
    shown.remove();
    if (hasFocus) /** @type {HTMLElement | null} */ (sheet.querySelector('input, textarea'))?.focus();
  }
}

Object.assign(window.workleaf, {
  makeSafe: (/** @type {Answers} */ answers) => new Safe(answers),
  showLock,
  Cipher,
  packed,
  unpacked,
  sealRecord,
  removeSealedEdits,
  toBase64,
  fromBase64,
});

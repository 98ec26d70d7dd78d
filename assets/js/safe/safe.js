import { loadExtra } from '../lib/extra.js';
import { Locked, withChanges, mergeOlder } from '../lib/record.js';
import { writeLocal, readLocal } from '../lib/local-storage.js';
import { createButton } from '../sheet/confirmation.js';
import { Cipher, packed, unpacked } from './cipher.js';
import { Handover, fromBase64, random, toBase64 } from './handover.js';
import { TabStore } from './tab-store.js';
import { EncryptedStore, sealRecord } from './encrypted-store.js';
/** @import { Answers } from '../lib/answers.js' */
/** @import { Connection } from '../lib/database.js' */
/** @import { AnswerRecord, PendingEdits, RecordKey } from '../lib/record.js' */

/** Holds what may not lie on the device in clear: the answers themselves, or the key to them. */
export class Safe {
  /** How long after a page is shown the one that was left may be heard, in milliseconds. */
  static #LISTEN_TIME = 3000;

  #answers;

  /** Opens and seals locked answers, once the reader typed the passphrase. @type {Cipher | undefined} */
  cipher;

  #inTab = new TabStore([]);

  handover = new Handover();

  /** Where pages of the same tab hear of each other. @type {BroadcastChannel | undefined} */
  #tabChannel;

  /** When this page was begun or brought back, in milliseconds. */
  #shownAt = performance.now();

  /** Whether the browser had put the page aside and brought it back as it was. */
  #wasRestored = false;

  /** Differs once answers were locked elsewhere. It is random, and does not tell when. */
  #lastLock = readLocal('workleaf-locked');

  /** Until what the page before this one left is here. @type {Promise<void>} */
  #ready;

  /** Ends the waiting of a page that the browser had put aside. @type {(ready: Promise<void>) => void} */
  #resolveReady = () => {};

  /** @param {Answers} answers */
  constructor(answers) {
    this.#answers = answers;
    this.#listen();
    this.#ready = this.#readHandover();
    addEventListener('pagehide', ({ persisted }) => {
      this.handover.write(this.#handoverText());
      if (answers.isInTab) this.#tabChannel?.postMessage({ tab: tabId(), records: this.#inTab.allNow() });
      // Should the browser bring this page back, nothing is opened before it is known what the pages after it have left.
      if (persisted) this.#ready = new Promise((resolve) => (this.#resolveReady = resolve));
    });
    answers.addEventListener('change', () => this.#prepare());
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#shownAt = performance.now();
      this.#wasRestored = true;
      // A key that is not handed over proves nothing: some browsers show this page before they hide the one that is left.
      if (readLocal('workleaf-locked') !== this.#lastLock) this.cipher = undefined;
      this.#ready = this.#readHandover();
      this.#resolveReady(this.#ready);
      this.#ready.then(() => answers.notify(undefined, this));
    });
  }

  /**
   * Chromium can show a page before it hides the one that is left, and where it brings a page back, each has a name of its
   * own, and so its half of the text: the one that is left tells its answers, too, and the next one hears them in its first
   * moments. By then no reader has begun anything in a copy of the tab, which has the same id.
   */
  #listen() {
    try {
      this.#tabChannel = new BroadcastChannel(`${this.#answers.database.name}-tab`);
    } catch {
      return;
    }
    this.#tabChannel.onmessage = ({ data }) => {
      if (!data.tab || data.tab !== tabId() || !this.#answers.isInTab || performance.now() - this.#shownAt > Safe.#LISTEN_TIME) return;
      const newer = this.#wasRestored ? [] : this.#inTab.allNow();
      this.#inTab = new TabStore(data.records);
      for (const record of newer) {
        this.#inTab.writeNow([record.guide, record.worksheet], (before) => (before ? mergeOlder(record, before) : record));
      }
      this.#answers.notify(undefined, this);
    };
  }

  async tabStore() {
    await this.#ready;
    return this.#inTab;
  }

  /** @param {Connection} connection */
  async encryptedStore(connection) {
    await this.#ready;
    // A key to an earlier lock, from before another tab changed the passphrase, opens nothing any more.
    if (!this.cipher || String(this.cipher.header.salt) !== String(connection.lock?.salt)) throw new Locked();
    return new EncryptedStore(connection, this.cipher);
  }

  /** @param {Cipher | undefined} cipher  undefined to lock, or where answers are not locked any more */
  unlock(cipher) {
    this.cipher = cipher;
    this.#lastLock = readLocal('workleaf-locked');
    this.#answers.notify(undefined, this);
  }

  /** Saves what is being typed, and forgets the passphrase. Does nothing where none was typed. */
  async lock() {
    if (!this.cipher) return;
    /** @type {Promise<unknown>[]} */
    const saving = [];
    this.#answers.dispatchEvent(new CustomEvent('leaving', { detail: saving }));
    // Whoever leaves in a hurry does not wait for it: from here on nothing is handed to the next page.
    this.#isLocking = true;
    await Promise.race([Promise.all(saving), new Promise((resolve) => setTimeout(resolve, 1000))]);
    this.#isLocking = false;
    writeLocal('workleaf-locked', toBase64(random(9)));
    this.unlock(undefined);
  }

  #isLocking = false;

  /**
   * Chooses between the tab and the device. Whoever calls it moves the answers.
   * @param {AnswerRecord[] | undefined} records  undefined for the device
   */
  keepInTab(records) {
    this.#inTab = new TabStore(records ?? []);
    this.#answers.isInTab = Boolean(records);
    writeLocal('workleaf-in-tab', records ? 'yes' : undefined);
    this.#answers.notify(undefined, this);
  }

  /**
   * @param {RecordKey} key
   * @param {PendingEdits['edits']} edits
   */
  storePendingEdits(key, edits) {
    this.#inTab.writeNow(key, (record) => withChanges(record, key, edits, Date.now()));
    // The room there is must do, unless the page lives on.
    this.#isUnloading = true;
    setTimeout(() => {
      this.#isUnloading = false;
      this.#prepare();
    });
  }

  /** Whether a name that is given now would come too late. */
  #isUnloading = false;

  #prepare() {
    if (!this.#isUnloading) this.handover.prepare(this.#handoverText());
  }

  #handoverText() {
    const { name } = this.#answers.database;
    if (this.#answers.isInTab) return packed({ name, records: this.#inTab.allNow() });
    if (!this.cipher || this.#isLocking) return '';
    const { raw, header } = this.cipher;
    return packed({ name, raw: toBase64(raw), header: { ...header, salt: toBase64(header.salt) } });
  }

  async #readHandover() {
    try {
      const { name, records, raw, header } = unpacked(this.handover.take() || '{}');
      const isOurs = name === this.#answers.database.name;
      if (isOurs && records) this.#inTab = new TabStore(records);
      if (isOurs && raw) this.cipher = await Cipher.of(fromBase64(raw), { ...header, salt: fromBase64(header.salt) });
    } catch {
      // Something else left that.
    }
    this.#prepare();
  }
}

/** Tells this tab from others, "" where it has no storage of its own. */
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
 * Says on a sheet that it is locked, or stops saying so.
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
  toBase64,
  fromBase64,
});

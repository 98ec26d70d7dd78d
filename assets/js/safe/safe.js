import { loadExtra } from '../lib/extra.js';
import { Locked, changed, restored } from '../lib/record.js';
import { remember, remembered } from '../lib/remembered.js';
import { button } from '../sheet/offer.js';
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
  static #LATE = 3000;

  #answers;

  /** Opens and seals locked answers, once the reader typed the passphrase. @type {Cipher | undefined} */
  cipher;

  #inTab = new TabStore([]);

  handover = new Handover();

  /** Where pages of the same tab hear of each other. @type {BroadcastChannel | undefined} */
  #sameTab;

  /** When this page was begun or brought back, in milliseconds. */
  #shownAt = performance.now();

  /** Whether the browser had put the page aside and brought it back as it was. */
  #isBack = false;

  /** Differs once answers were locked elsewhere. It is random, and does not tell when. */
  #lastLock = remembered('workleaf-locked');

  /** Until what the page before this one left is here. @type {Promise<void>} */
  #ready;

  /** Ends the waiting of a page that the browser had put aside. @type {(ready: Promise<void>) => void} */
  #goOn = () => {};

  /** @param {Answers} answers */
  constructor(answers) {
    this.#answers = answers;
    this.#listen();
    this.#ready = this.#takeOver();
    addEventListener('pagehide', ({ persisted }) => {
      this.handover.leave(this.#forNextPage());
      if (answers.isInTab) this.#sameTab?.postMessage({ tab: tab(), records: this.#inTab.now() });
      // Should the browser bring this page back, nothing is opened before it is known what the pages after it have left.
      if (persisted) this.#ready = new Promise((resolve) => (this.#goOn = resolve));
    });
    answers.addEventListener('change', () => this.#prepare());
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.#shownAt = performance.now();
      this.#isBack = true;
      // A key that is not handed over proves nothing: some browsers show this page before they hide the one that is left.
      if (remembered('workleaf-locked') !== this.#lastLock) this.cipher = undefined;
      this.#ready = this.#takeOver();
      this.#goOn(this.#ready);
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
      this.#sameTab = new BroadcastChannel(`${this.#answers.database.name}-tab`);
    } catch {
      return;
    }
    this.#sameTab.onmessage = ({ data }) => {
      if (!data.tab || data.tab !== tab() || !this.#answers.isInTab || performance.now() - this.#shownAt > Safe.#LATE) return;
      const since = this.#isBack ? [] : this.#inTab.now();
      this.#inTab = new TabStore(data.records);
      for (const record of since) {
        this.#inTab.writeNow([record.guide, record.worksheet], (before) => (before ? restored(record, before) : record));
      }
      this.#answers.notify(undefined, this);
    };
  }

  async tab() {
    await this.#ready;
    return this.#inTab;
  }

  /** @param {Connection} connection */
  async sealed(connection) {
    await this.#ready;
    // A key to an earlier lock, from before another tab changed the passphrase, opens nothing any more.
    if (!this.cipher || String(this.cipher.header.salt) !== String(connection.lock?.salt)) throw new Locked();
    return new EncryptedStore(connection, this.cipher);
  }

  /** @param {Cipher | undefined} cipher  undefined to lock, or where answers are not locked any more */
  unlock(cipher) {
    this.cipher = cipher;
    this.#lastLock = remembered('workleaf-locked');
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
    remember('workleaf-locked', toBase64(random(9)));
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
    remember('workleaf-in-tab', records ? 'yes' : undefined);
    this.#answers.notify(undefined, this);
  }

  /**
   * @param {RecordKey} key
   * @param {PendingEdits['edits']} edits
   */
  leave(key, edits) {
    this.#inTab.writeNow(key, (record) => changed(record, key, edits, Date.now()));
    // The room there is must do, unless the page lives on.
    this.#isLeaving = true;
    setTimeout(() => {
      this.#isLeaving = false;
      this.#prepare();
    });
  }

  /** Whether a name that is given now would come too late. */
  #isLeaving = false;

  #prepare() {
    if (!this.#isLeaving) this.handover.prepare(this.#forNextPage());
  }

  #forNextPage() {
    const { name } = this.#answers.database;
    if (this.#answers.isInTab) return packed({ name, records: this.#inTab.now() });
    if (!this.cipher || this.#isLocking) return '';
    const { raw, header } = this.cipher;
    return packed({ name, raw: toBase64(raw), header: { ...header, salt: toBase64(header.salt) } });
  }

  async #takeOver() {
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
function tab() {
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
    line.append(button(say('answers.unlock'), () => loadExtra('vault').then(() => window.workleaf.askToUnlock())));
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

import { Database } from './database.js';
import { loadExtra } from './extra.js';
import { PlainStore } from './plain-store.js';
import { withChanges, mergeOlder } from './record.js';
import { writeLocal, readLocal } from './local-storage.js';
/** @import { AnswerStore } from './plain-store.js' */
/** @import { Safe } from '../safe/safe.js' */
/** @import { AnswerRecord, Change, PendingEdits, RecordKey } from './record.js' */

/**
 * One person's answers on this device, one record a worksheet.
 *
 * Its promises reject when the browser does not keep the answers (switched off, full, blocked or silent), and as long as a
 * passphrase is missing. Dispatches `change` when a record changed, here or in another tab, `open` when the database
 * answered, however late, and `leaving` before the answers are locked.
 */
export class Answers extends EventTarget {
  database;

  /** When the database was made that this page last saw. @type {number | undefined} */
  databaseCreatedAt;

  /** Whether the browser threw away what was saved before this visit. */
  isCleared = false;

  /** Whether the reader wants no answer on the device, but all in this tab. */
  isInTab = readLocal('workleaf-in-tab') === 'yes';

  /** Keeps answers that are not to lie on the device in clear; there once it was needed. @type {Safe | undefined} */
  safe;

  /** @type {BroadcastChannel | undefined} */
  #otherTabs;

  #hasRequestedPersistence = false;

  /** Sheets that this page has noted as changed. @type {Set<string>} */
  #changedSheets = new Set();

  /** @param {string} name  the person's database */
  constructor(name) {
    super();
    this.database = new Database(name, ({ createdAt }) => {
      this.databaseCreatedAt = createdAt;
      const knownCreatedAt = readLocal(`${name}-born`);
      this.isCleared = Boolean(knownCreatedAt && knownCreatedAt !== String(createdAt));
      this.dispatchEvent(new Event('open'));
    });
    try {
      this.#otherTabs = new BroadcastChannel(name);
      this.#otherTabs.onmessage = ({ data }) => {
        if (data === 'lock') this.safe?.lock();
        else this.notify(data, undefined);
      };
    } catch {
      // Some browsers refuse it on pages opened from a folder; a sheet also reads again whenever its tab is returned to.
    }
  }

  /**
   * @param {RecordKey} key
   * @returns {Promise<AnswerRecord | undefined>}
   */
  async read(key) {
    return (await this.store()).read(key);
  }

  /** @returns {Promise<AnswerRecord[]>} */
  async all() {
    return (await this.store()).all();
  }

  /**
   * Changes some fields of a record and no others, so that two tabs do not undo each other's edits.
   * @param {RecordKey} key
   * @param {Iterable<[string, Change]>} changes
   * @param {unknown} source  who does it, and so need not be told of it
   * @param {string} [title]  the worksheet's
   * @returns {Promise<AnswerRecord>} the record as it is now
   */
  async change(key, changes, source, title) {
    const record = await this.update(key, source, (before) => withChanges(before, key, changes, Date.now(), title));
    this.#requestPersistence();
    return record;
  }

  /**
   * Deletes a whole record: a reader who erases also means the answers no form shows any more.
   * @param {RecordKey} key
   * @param {unknown} source
   * @returns {Promise<AnswerRecord | undefined>} what was erased
   */
  async erase(key, source) {
    /** @type {AnswerRecord | undefined} */
    let erased;
    await this.update(key, source, (record) => {
      erased = record;
      return undefined;
    }, true);
    return erased;
  }

  /**
   * Takes an erasure back.
   * @param {AnswerRecord} erased
   * @param {unknown} source
   * @returns {Promise<AnswerRecord>} the record as it is now
   */
  async restore(erased, source) {
    return this.update([erased.guide, erased.worksheet], source, (record) => mergeOlder(record, erased));
  }

  /**
   * Leaves edits behind on the way out. A page that is being closed does not live to see an answer, and so cannot read
   * before it writes: it puts its edits beside the record, and whoever reads the record next adds them.
   * @param {RecordKey} key
   * @param {PendingEdits['edits']} edits
   * @returns {boolean} whether they are left there
   */
  storePendingEdits(key, edits) {
    const { opened } = this.database;
    if (this.isInTab) this.safe?.storePendingEdits(key, edits);
    // Locked answers are saved with each keystroke instead: sealing takes longer than a closing page has.
    if (this.isInTab || !opened || opened.lock) return this.isInTab;
    try {
      opened.putNow('left', { guide: key[0], worksheet: key[1], leftAt: Date.now() + Math.random(), edits });
      return true;
    } catch {
      // They are being saved in the usual way too.
      return false;
    }
  }

  /**
   * Reads and writes with nothing in between.
   * @template {AnswerRecord | undefined} T
   * @param {RecordKey} key
   * @param {unknown} source
   * @param {(record: AnswerRecord | undefined) => T} transform  gives the new record, undefined for none; may be called again
   * @param {boolean} [withPending]  with what closed pages left behind
   * @returns {Promise<T>}
   */
  async update(key, source, transform, withPending) {
    let record;
    for (let tries = 1; ; tries++) {
      try {
        record = await (await this.store()).write(key, transform, withPending);
        break;
      } catch (error) {
        // Another tab is locking or unlocking, and closed this connection.
        if (tries === 3 || /** @type {Error} */ (error)?.name !== 'InvalidStateError') throw error;
      }
    }
    if (record && !this.isInTab) this.#noteSave(String(key));
    this.notifyAll(key, source);
    return /** @type {T} */ (record);
  }

  /**
   * @param {RecordKey | undefined} key  undefined for all of them
   * @param {unknown} source
   */
  notifyAll(key, source) {
    if (!this.isInTab) this.broadcast(key);
    this.notify(key, source);
  }

  /** @param {RecordKey | 'lock' | undefined} what */
  broadcast(what) {
    this.#otherTabs?.postMessage(what);
  }

  /**
   * @param {RecordKey | undefined} key
   * @param {unknown} source
   */
  notify(key, source) {
    this.dispatchEvent(new CustomEvent('change', { detail: { key, source } }));
  }

  /**
   * Reads, and with a step also writes, one of the few things known of the answers as a whole: `changed`, the sheets that
   * no copy has yet; `copied`, when a copy was saved; `reminded`, when the reader put that off.
   * @param {string} id
   * @param {(note: any) => object | undefined} [transform]
   * @returns {Promise<any>}
   */
  async note(id, transform) {
    const connection = await this.database.connect();
    let note;
    await connection.run(['notes'], transform ? 'readwrite' : 'readonly', (notes) => {
      const request = notes.get(id);
      request.onsuccess = () => {
        note = transform ? transform(request.result) : request.result;
        if (transform && note) notes.put({ ...note, id });
        else if (transform) notes.delete(id);
      };
    });
    return note;
  }

  /** To be called when a copy was saved, or all was erased: nothing is noted as changed. */
  clearChangedSheets() {
    this.#changedSheets.clear();
  }

  /** Loads what keeps answers otherwise than in clear on the device. */
  async loadSafe() {
    await loadExtra('safe');
    this.safe ??= window.workleaf.makeSafe(this);
    return /** @type {Safe} */ (this.safe);
  }

  /** @returns {Promise<AnswerStore>} */
  async store() {
    // The reader may have said so in another tab.
    this.isInTab ||= readLocal('workleaf-in-tab') === 'yes';
    if (this.isInTab) return (await this.loadSafe()).tabStore();
    const connection = await this.database.connect();
    return connection.lock ? (await this.loadSafe()).encryptedStore(connection) : new PlainStore(connection);
  }

  /**
   * Remembers that something was saved here, to know if the browser throws it away, and which sheets no copy has yet.
   * @param {string} sheet
   */
  #noteSave(sheet) {
    this.isCleared = false;
    writeLocal(`${this.database.name}-born`, String(this.databaseCreatedAt));
    if (this.#changedSheets.has(sheet)) return;
    this.#changedSheets.add(sheet);
    this.note('changed', (note) => ({ since: note?.since ?? Date.now(), sheets: [...new Set(note?.sheets).add(sheet)] })).catch(() => {});
  }

  /** Asks the browser, once and only when there is something to lose, not to clear the answers when space runs short. */
  #requestPersistence() {
    if (this.#hasRequestedPersistence || this.isInTab) return;
    this.#hasRequestedPersistence = true;
    // Firefox would put the question to the reader in a pop-up; the other browsers decide by themselves.
    if (CSS.supports('-moz-appearance', 'none')) return;
    navigator.storage?.persist?.().catch(() => {});
  }
}

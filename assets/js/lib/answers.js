import { Database, withTimeout } from './database.js';
import { loadExtra } from './extra.js';
import { isLeftEdits, isSealedEdits, mayBeLocked, storeLeftEdits } from './left-edits.js';
import { PlainStore } from './plain-store.js';
import { mergeOlder, withChanges } from './record.js';
import { readLocal, writeLocal } from './local-storage.js';
/** @import { AnswerStore } from './plain-store.js' */
/** @import { Safe } from '../safe/safe.js' */
/** @import { Handover } from './save-queue.js' */
/** @import { AnswerRecord, Change, PendingEdits, RecordKey } from './record.js' */

/**
 * One person's answers on this device: one record for each worksheet.
 *
 * Its promises reject when the browser cannot store answers (storage is off, full, blocked or does not respond), and until a required
 * passphrase is typed. Dispatches `change` when a record has changed in this tab or another one, `open` when the database has opened
 * or the script that encrypts has loaded, even after a timeout, and `leaving` before the answers are locked.
 */
export class Answers extends EventTarget {
  database;

  /** When the database that this page last used was created. @type {number | undefined} */
  databaseCreatedAt;

  /** Whether the browser has deleted what was saved before this visit. */
  isCleared = false;

  /** Whether the reader chose to keep answers in this tab only and not on the device. */
  isTabOnly = readLocal('workleaf-in-tab') === 'yes';

  /** Manages encrypted and tab-only answers; loaded when first needed. @type {Safe | undefined} */
  safe;

  /** @type {BroadcastChannel | undefined} */
  #otherTabs;

  #hasRequestedPersistence = false;

  /** The worksheets that this page has already recorded as changed since the last copy. @type {Set<string>} */
  #changedSheets = new Set();

  /** @param {string} name  of this person's database */
  constructor(name) {
    super();
    this.database = new Database(name, ({ createdAt }) => {
      this.databaseCreatedAt = createdAt;
      const knownCreatedAt = readLocal(`${name}-born`);
      this.isCleared = Boolean(knownCreatedAt && knownCreatedAt !== String(createdAt));
      this.dispatchEvent(new Event('open'));
    });
    // Chromium can show this page before another process has stored what the previous page left.
    addEventListener('storage', ({ key, newValue }) => newValue && key && (isLeftEdits(name, key) || isSealedEdits(name, key)) && this.notify(undefined, undefined));
    try {
      this.#otherTabs = new BroadcastChannel(name);
      this.#otherTabs.onmessage = ({ data }) => {
        if (data === 'lock') this.safe?.lock();
        else this.notify(data, undefined);
      };
    } catch {
      // Some browsers throw on pages opened from a folder. A worksheet also reloads its record whenever its tab becomes visible.
    }
  }

  /**
   * @param {RecordKey} key
   * @returns {Promise<AnswerRecord | undefined>}
   */
  async read(key) {
    return (await this.store()).read(key);
  }

  /**
   * Changes only the given fields of a record, so that two tabs do not undo each other's edits.
   * @param {RecordKey} key
   * @param {Iterable<[string, Change]>} changes
   * @param {unknown} source  the object that makes the change and can ignore the event
   * @param {string} [title]  of the worksheet
   * @returns {Promise<AnswerRecord>} the new record
   */
  async change(key, changes, source, title) {
    const record = await this.update(key, source, (before) => withChanges(before, key, changes, Date.now(), title));
    this.#requestPersistence();
    return record;
  }

  /**
   * Deletes the whole record, including answers whose fields have been removed from the form.
   * @param {RecordKey} key
   * @param {unknown} source
   * @returns {Promise<AnswerRecord | undefined>} the erased record
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
   * Restores an erased record; answers written since then stay.
   * @param {AnswerRecord} erased
   * @param {unknown} source
   * @returns {Promise<AnswerRecord>} the new record
   */
  async restore(erased, source) {
    return this.update([erased.guide, erased.worksheet], source, (record) => mergeOlder(record, erased));
  }

  /** Whether edits must not be stored unencrypted, and the script that encrypts has not loaded. */
  get needsSafe() {
    return !this.safe && (this.isTabOnly || mayBeLocked(this.database.name));
  }

  /**
   * Stores edits of a page that is being left, synchronously; the next page that reads the record applies them.
   * @param {RecordKey} key
   * @param {PendingEdits['edits']} edits
   * @returns {Handover}
   */
  storePendingEdits([guide, worksheet], edits) {
    const pending = { guide, worksheet, leftAt: Date.now() + Math.random(), edits };
    const isLocked = mayBeLocked(this.database.name);
    if (this.isTabOnly || (isLocked && this.safe)) return this.safe?.storePendingEdits(pending);
    return !isLocked && storeLeftEdits(this.database.name, pending) ? 'stored' : undefined;
  }

  /**
   * Reads and writes a record atomically.
   * @template {AnswerRecord | undefined} T
   * @param {RecordKey} key
   * @param {unknown} source
   * @param {(record: AnswerRecord | undefined) => T} transform  returns the new record, or undefined to delete it; may be called several times
   * @param {boolean} [withPending]  also applies the pending edits of closed pages
   * @returns {Promise<T>}
   */
  async update(key, source, transform, withPending) {
    const record = await this.#write(key, transform, withPending);
    if (record) this.#noteSaves([String(key)]);
    this.notifyAll(key, source);
    return /** @type {T} */ (record);
  }

  /**
   * Reads and writes many records, each atomically, and reports it once, so that what is shown is not updated for each.
   * @param {Iterable<[RecordKey, (record: AnswerRecord | undefined) => AnswerRecord | undefined]>} changes
   */
  async updateAll(changes) {
    /** @type {string[]} */
    const saved = [];
    try {
      for (const [key, transform] of changes) if (await this.#write(key, transform)) saved.push(String(key));
    } finally {
      if (saved.length > 0) this.#noteSaves(saved);
      this.notifyAll(undefined, undefined);
    }
  }

  /** @param {AnswerRecord[]} records  see `restore` */
  async restoreAll(records) {
    await this.updateAll(records.map((kept) => [[kept.guide, kept.worksheet], (record) => mergeOlder(record, kept)]));
  }

  /**
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   * @param {boolean} [withPending]
   * @returns {Promise<AnswerRecord | undefined>}
   */
  async #write(key, transform, withPending) {
    for (let tries = 1; ; tries++) {
      try {
        return await (await this.store()).write(key, transform, withPending);
      } catch (error) {
        // Another tab is locking or unlocking and has closed this connection, or the page was left and is shown again.
        if (tries === 3 || /** @type {Error} */ (error)?.name !== 'InvalidStateError') throw error;
      }
    }
  }

  /**
   * @param {RecordKey | undefined} key  undefined if any record may have changed
   * @param {unknown} source
   */
  notifyAll(key, source) {
    if (!this.isTabOnly) this.broadcast(key);
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
   * Reads one of the notes about all answers, and updates it if a transform is given: `changed`, the worksheets that have changed since
   * the last copy; `copied`, when a copy was last saved; `reminded`, when the reader postponed saving one.
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

  /** Call after a copy was saved or everything was erased, which resets the note `changed`. */
  clearChangedSheets() {
    this.#changedSheets.clear();
  }

  /** Loads the script that manages encrypted and tab-only answers. */
  async loadSafe() {
    if (!this.safe) {
      await withTimeout(loadExtra('safe').then(() => {
        this.safe ??= window.workleaf.makeSafe(this);
        this.dispatchEvent(new Event('open'));
      }));
    }
    return /** @type {Safe} */ (this.safe);
  }

  /** @returns {Promise<AnswerStore>} */
  async store() {
    // The reader may have chosen this in another tab.
    this.isTabOnly ||= readLocal('workleaf-in-tab') === 'yes';
    if (this.isTabOnly) return (await this.loadSafe()).tabStore();
    const connection = await this.database.connect();
    return connection.lock ? (await this.loadSafe()).encryptedStore(connection) : new PlainStore(connection);
  }

  /**
   * Remembers in which database answers were saved, to detect when the browser deletes it, and which worksheets have changed since the
   * last copy.
   * @param {string[]} sheets
   */
  #noteSaves(sheets) {
    if (this.isTabOnly) return;
    this.isCleared = false;
    writeLocal(`${this.database.name}-born`, String(this.databaseCreatedAt));
    const added = sheets.filter((sheet) => !this.#changedSheets.has(sheet));
    if (added.length === 0) return;
    for (const sheet of added) this.#changedSheets.add(sheet);
    this.note('changed', (note) => ({ since: note?.since ?? Date.now(), sheets: [...new Set([...(note?.sheets ?? []), ...added])] })).catch(() => {});
  }

  /** Asks the browser, once and only after something was saved, not to delete the answers when disk space runs low. */
  #requestPersistence() {
    if (this.#hasRequestedPersistence || this.isTabOnly) return;
    this.#hasRequestedPersistence = true;
    // Firefox would ask the reader in a pop-up; other browsers decide by themselves.
    if (CSS.supports('-moz-appearance', 'none')) return;
    navigator.storage?.persist?.().catch(() => {});
  }
}

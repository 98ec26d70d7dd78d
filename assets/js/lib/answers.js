/**
 * The reader's answers on this device, one record a worksheet.
 *
 * Its promises reject when the browser does not keep the answers (switched off, full, blocked or silent). Dispatches
 * `change` when a record changed, here or in another tab, and `open` when the database answered, however late.
 */
class Answers extends EventTarget {
  #database = new Database(() => this.dispatchEvent(new Event('open')));

  /** @type {BroadcastChannel | undefined} */
  #otherTabs;

  #hasAskedToStay = false;

  constructor() {
    super();
    try {
      this.#otherTabs = new BroadcastChannel('workleaf');
      this.#otherTabs.onmessage = ({ data }) => this.#tell(data, undefined);
    } catch {
      // Some browsers refuse it on pages opened from a folder; a sheet also reads again whenever its tab is returned to.
    }
  }

  /**
   * @param {RecordKey} key
   * @returns {Promise<AnswerRecord | undefined>}
   */
  async read(key) {
    /** @type {IDBRequest<AnswerRecord | undefined> | undefined} */
    let kept;
    /** @type {IDBRequest<LeftEdits[]> | undefined} */
    let left;
    await this.#database.run(['answers', 'left'], 'readonly', (records, lefts) => {
      kept = records.get(key);
      left = lefts.getAll(allLeft(key));
    });
    return left?.result.length ? this.#writeWithLeft(key, undefined, (record) => record) : kept?.result;
  }

  /**
   * Changes some fields of a record and no others, so that two tabs do not undo each other's edits.
   * @param {RecordKey} key
   * @param {Iterable<[string, AnswerValue | undefined]>} changes
   * @param {unknown} by  who does it, and so need not be told of it
   * @returns {Promise<AnswerRecord>} the record as it is now
   */
  async change(key, changes, by) {
    const record = await this.#write(key, by, (before) => changed(before, key, changes, Date.now()));
    this.#askToStay();
    return record;
  }

  /**
   * Deletes a whole record: a reader who erases also means the answers no form shows any more.
   * @param {RecordKey} key
   * @param {unknown} by
   * @returns {Promise<AnswerRecord | undefined>} what was erased
   */
  async erase(key, by) {
    /** @type {AnswerRecord | undefined} */
    let erased;
    await this.#writeWithLeft(key, by, (record) => {
      erased = record;
      return undefined;
    });
    return erased;
  }

  /**
   * Takes an erasure back.
   * @param {AnswerRecord} erased
   * @param {unknown} by
   * @returns {Promise<AnswerRecord>} the record as it is now
   */
  async restore(erased, by) {
    return this.#write([erased.guide, erased.worksheet], by, (record) => restored(record, erased));
  }

  /**
   * Leaves edits behind on the way out. A page that is being closed does not live to see an answer, and so cannot read
   * before it writes: it puts its edits beside the record, and whoever reads the record next adds them.
   * @param {RecordKey} key
   * @param {LeftEdits['edits']} edits
   */
  leave([guide, worksheet], edits) {
    try {
      this.#database.putNow('left', { guide, worksheet, leftAt: Date.now() + Math.random(), edits });
    } catch {
      // They are being saved in the usual way too.
    }
  }

  /**
   * Reads and writes in one transaction, which the browser runs after those of other tabs and never between their steps.
   * It does not touch what pages left behind, so that a closing page never has to wait for it.
   * @template {AnswerRecord | undefined} T
   * @param {RecordKey} key
   * @param {unknown} by
   * @param {(record: AnswerRecord | undefined) => T} step  gives the new record, undefined for none
   * @returns {Promise<T>}
   */
  async #write(key, by, step) {
    let record;
    await this.#database.run(['answers'], 'readwrite', (records) => {
      const kept = records.get(key);
      kept.onsuccess = () => {
        record = step(kept.result);
        replace(records, key, record);
      };
    });
    this.#tellAll(key, by);
    return /** @type {T} */ (record);
  }

  /**
   * The same, with all that closed pages left behind.
   * @param {RecordKey} key
   * @param {unknown} by
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} step
   */
  async #writeWithLeft(key, by, step) {
    /** @type {AnswerRecord | undefined} */
    let record;
    await this.#database.run(['answers', 'left'], 'readwrite', (records, lefts) => {
      const left = lefts.getAll(allLeft(key));
      const kept = records.get(key);
      kept.onsuccess = () => {
        record = step(left.result.reduce(caughtUp, kept.result));
        replace(records, key, record);
        lefts.delete(allLeft(key));
      };
    });
    this.#tellAll(key, by);
    return record;
  }

  /**
   * @param {RecordKey} key
   * @param {unknown} by
   */
  #tellAll(key, by) {
    this.#otherTabs?.postMessage(key);
    this.#tell(key, by);
  }

  /**
   * @param {unknown} key
   * @param {unknown} by
   */
  #tell(key, by) {
    this.dispatchEvent(new CustomEvent('change', { detail: { key, by } }));
  }

  /** Asks the browser, once and only when there is something to lose, not to clear the answers when space runs short. */
  #askToStay() {
    if (this.#hasAskedToStay) return;
    this.#hasAskedToStay = true;
    // Firefox would put the question to the reader in a pop-up; the other browsers decide by themselves.
    if (CSS.supports('-moz-appearance', 'none')) return;
    navigator.storage?.persist?.().catch(() => {});
  }
}

/**
 * @param {IDBObjectStore} records
 * @param {RecordKey} key
 * @param {AnswerRecord | undefined} record
 */
function replace(records, key, record) {
  if (record) records.put(record);
  else records.delete(key);
}

/**
 * All that closed pages left behind of one worksheet: its key begins theirs, and no key sorts after an array.
 * @param {RecordKey} key
 */
function allLeft(key) {
  return IDBKeyRange.bound(key, [...key, []]);
}

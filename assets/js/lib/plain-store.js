import { applyPending, sanitize } from './record.js';
/** @import { Connection } from './database.js' */
/** @import { AnswerRecord, RecordKey } from './record.js' */

/**
 * Where records are and how.
 * @typedef {object} AnswerStore
 * @property {(key: RecordKey) => Promise<AnswerRecord | undefined>} read
 * @property {() => Promise<AnswerRecord[]>} all
 * @property {(key: RecordKey, step: (record: AnswerRecord | undefined) => AnswerRecord | undefined, withLeft?: boolean) => Promise<AnswerRecord | undefined>} write
 */

/** Answers that lie on the device as they are. @implements {AnswerStore} */
export class PlainStore {
  #connection;

  /** @param {Connection} connection */
  constructor(connection) {
    this.#connection = connection;
  }

  /** @param {RecordKey} key */
  async read(key) {
    /** @type {IDBRequest[]} */
    let found = [];
    await this.#connection.run(['answers', 'left'], 'readonly', (records, lefts) => {
      found = [records.get(key), lefts.getAll(allLeft(key))];
    });
    return found[1].result.length ? this.write(key, (record) => record, true) : sanitize(found[0].result);
  }

  async all() {
    /** @type {IDBRequest<IDBValidKey[]>[]} */
    let found = [];
    await this.#connection.run(['answers', 'left'], 'readonly', (...stores) => {
      found = stores.map((store) => store.getAllKeys());
    });
    const keys = new Map(found.flatMap(({ result }) => result.map((key) => [String(/** @type {any} */ (key).slice(0, 2)), key])));
    const all = await Promise.all([...keys.values()].map((key) => this.read(/** @type {any} */ (key).slice(0, 2))));
    return all.flatMap((record) => record ?? []);
  }

  /**
   * In one transaction, which the browser runs after those of other tabs and never between their steps. It only touches
   * what pages left behind where that is asked for, so that a closing page never has to wait for it.
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} step
   * @param {boolean} [withLeft]
   */
  async write(key, step, withLeft) {
    /** @type {AnswerRecord | undefined} */
    let record;
    await this.#connection.run(withLeft ? ['answers', 'left'] : ['answers'], 'readwrite', (records, lefts) => {
      const left = lefts?.getAll(allLeft(key));
      const kept = records.get(key);
      kept.onsuccess = () => {
        record = step((left?.result ?? []).reduce(applyPending, sanitize(kept.result)));
        replace(records, key, record);
        lefts?.delete(allLeft(key));
      };
    });
    return record;
  }
}

/**
 * @param {IDBObjectStore} records
 * @param {RecordKey} key
 * @param {object | undefined} record
 */
export function replace(records, key, record) {
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

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
    let requests = [];
    await this.#connection.run(['answers', 'left'], 'readonly', (records, pending) => {
      requests = [records.get(key), pending.getAll(pendingRange(key))];
    });
    return requests[1].result.length ? this.write(key, (record) => record, true) : sanitize(requests[0].result);
  }

  async all() {
    /** @type {IDBRequest<IDBValidKey[]>[]} */
    let requests = [];
    await this.#connection.run(['answers', 'left'], 'readonly', (...stores) => {
      requests = stores.map((store) => store.getAllKeys());
    });
    const keys = new Map(requests.flatMap(({ result }) => result.map((key) => [String(/** @type {any} */ (key).slice(0, 2)), key])));
    const all = await Promise.all([...keys.values()].map((key) => this.read(/** @type {any} */ (key).slice(0, 2))));
    return all.flatMap((record) => record ?? []);
  }

  /**
   * In one transaction, which the browser runs after those of other tabs and never between their steps. It only touches
   * what pages left behind where that is asked for, so that a closing page never has to wait for it.
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   * @param {boolean} [withPending]
   */
  async write(key, transform, withPending) {
    /** @type {AnswerRecord | undefined} */
    let record;
    await this.#connection.run(withPending ? ['answers', 'left'] : ['answers'], 'readwrite', (records, pending) => {
      const pendingRequest = pending?.getAll(pendingRange(key));
      const recordRequest = records.get(key);
      recordRequest.onsuccess = () => {
        record = transform((pendingRequest?.result ?? []).reduce(applyPending, sanitize(recordRequest.result)));
        putOrDelete(records, key, record);
        pending?.delete(pendingRange(key));
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
export function putOrDelete(records, key, record) {
  if (record) records.put(record);
  else records.delete(key);
}

/**
 * All that closed pages left behind of one worksheet: its key begins theirs, and no key sorts after an array.
 * @param {RecordKey} key
 */
function pendingRange(key) {
  return IDBKeyRange.bound(key, [...key, []]);
}

import { applyPending, sanitize } from './record.js';
/** @import { Connection } from './database.js' */
/** @import { AnswerRecord, RecordKey } from './record.js' */

/**
 * A store for answer records: unencrypted, encrypted or in the tab.
 * @typedef {object} AnswerStore
 * @property {(key: RecordKey) => Promise<AnswerRecord | undefined>} read
 * @property {() => Promise<AnswerRecord[]>} [all]  if there is a faster way than reading one after the other
 * @property {(key: RecordKey, transform: (record: AnswerRecord | undefined) => AnswerRecord | undefined, withPending?: boolean) => Promise<AnswerRecord | undefined>} write
 */

/** Answers that are stored unencrypted on the device. @implements {AnswerStore} */
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

  /**
   * Reads and writes in one transaction, so that other tabs cannot write in between. It uses the store of pending edits only on request,
   * so that a closing page, which writes there, does not have to wait for it.
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
 * The keys of all pending edits of one worksheet: they start with its key, and in IndexedDB an array sorts after every other type.
 * @param {RecordKey} key
 */
function pendingRange(key) {
  return IDBKeyRange.bound(key, [...key, []]);
}

import { putOrDelete } from '../lib/plain-store.js';
import { sanitize } from '../lib/record.js';
import { packed, unpacked } from './cipher.js';
/** @import { Connection } from '../lib/database.js' */
/** @import { AnswerStore } from '../lib/plain-store.js' */
/** @import { AnswerRecord, RecordKey } from '../lib/record.js' */
/** @import { Cipher } from './cipher.js' */

/** Answers that are stored encrypted on the device. @implements {AnswerStore} */
export class EncryptedStore {
  #connection;
  #cipher;

  /**
   * @param {Connection} connection
   * @param {Cipher} cipher
   */
  constructor(connection, cipher) {
    this.#connection = connection;
    this.#cipher = cipher;
  }

  /** @param {RecordKey} key */
  async read(key) {
    const [stored] = await this.#request((records) => records.get(key));
    return this.#decrypt(stored);
  }

  async all() {
    const [stored] = await this.#request((records) => records.getAll());
    const opened = await Promise.allSettled(stored.map((/** @type {any} */ record) => this.#decrypt(record)));
    return opened.flatMap((each) => (each.status === 'fulfilled' && each.value) || []);
  }

  /**
   * Encryption is asynchronous, and IndexedDB commits a transaction that waits for it. So this compares before writing, and starts again if
   * another tab has written since this one read.
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   */
  async write(key, transform) {
    for (;;) {
      const [before] = await this.#request((records) => records.get(key));
      // A damaged record counts as missing, so that it can be erased; a worksheet that could not read it does not save.
      const record = transform(await this.#decrypt(before).catch(() => undefined));
      const after = record && (await sealRecord(this.#cipher, record));
      let isWritten = false;
      await this.#connection.run(['answers'], 'readwrite', (records) => {
        const request = records.get(key);
        request.onsuccess = () => {
          isWritten = String(request.result?.sealed?.iv) === String(before?.sealed?.iv);
          if (isWritten) putOrDelete(records, key, after);
        };
      });
      if (isWritten) return record;
    }
  }

  /**
   * @param {(records: IDBObjectStore) => IDBRequest} makeRequest
   * @returns {Promise<[any]>}
   */
  async #request(makeRequest) {
    /** @type {IDBRequest | undefined} */
    let request;
    await this.#connection.run(['answers'], 'readonly', (records) => {
      request = makeRequest(records);
    });
    return [request?.result];
  }

  /** @param {any} stored @returns {Promise<AnswerRecord | undefined>} */
  async #decrypt(stored) {
    return stored && sanitize(unpacked(await this.#cipher.open(stored.sealed)));
  }
}

/**
 * @param {Cipher} cipher
 * @param {AnswerRecord} record
 */
export async function sealRecord(cipher, record) {
  return { guide: record.guide, worksheet: record.worksheet, sealed: await cipher.seal(packed(record)) };
}

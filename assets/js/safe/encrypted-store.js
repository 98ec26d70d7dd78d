import { putOrDelete } from '../lib/plain-store.js';
import { sanitize } from '../lib/record.js';
import { packed, unpacked } from './cipher.js';
/** @import { Connection } from '../lib/database.js' */
/** @import { AnswerStore } from '../lib/plain-store.js' */
/** @import { AnswerRecord, RecordKey } from '../lib/record.js' */
/** @import { Cipher } from './cipher.js' */

/** Answers that lie on the device sealed. @implements {AnswerStore} */
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
   * Sealing does not fit into a transaction, so this writes only if nobody else has since it read.
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   */
  async write(key, transform) {
    for (;;) {
      const [before] = await this.#request((records) => records.get(key));
      // What a disk has spoilt is not there, so that it can be erased; a sheet that could not read does not write.
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

import { replace } from '../lib/plain-store.js';
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
    const [kept] = await this.#get((records) => records.get(key));
    return this.#open(kept);
  }

  async all() {
    const [kept] = await this.#get((records) => records.getAll());
    const opened = await Promise.allSettled(kept.map((/** @type {any} */ record) => this.#open(record)));
    return opened.flatMap((each) => (each.status === 'fulfilled' && each.value) || []);
  }

  /**
   * Sealing does not fit into a transaction, so this writes only if nobody else has since it read.
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} step
   */
  async write(key, step) {
    for (;;) {
      const [before] = await this.#get((records) => records.get(key));
      // What a disk has spoilt is not there, so that it can be erased; a sheet that could not read does not write.
      const record = step(await this.#open(before).catch(() => undefined));
      const after = record && (await sealRecord(this.#cipher, record));
      let isWritten = false;
      await this.#connection.run(['answers'], 'readwrite', (records) => {
        const kept = records.get(key);
        kept.onsuccess = () => {
          isWritten = String(kept.result?.sealed?.iv) === String(before?.sealed?.iv);
          if (isWritten) replace(records, key, after);
        };
      });
      if (isWritten) return record;
    }
  }

  /**
   * @param {(records: IDBObjectStore) => IDBRequest} ask
   * @returns {Promise<[any]>}
   */
  async #get(ask) {
    /** @type {IDBRequest | undefined} */
    let kept;
    await this.#connection.run(['answers'], 'readonly', (records) => {
      kept = ask(records);
    });
    return [kept?.result];
  }

  /** @param {any} kept @returns {Promise<AnswerRecord | undefined>} */
  async #open(kept) {
    return kept && sanitize(unpacked(await this.#cipher.open(kept.sealed)));
  }
}

/**
 * @param {Cipher} cipher
 * @param {AnswerRecord} record
 */
export async function sealRecord(cipher, record) {
  return { guide: record.guide, worksheet: record.worksheet, sealed: await cipher.seal(packed(record)) };
}

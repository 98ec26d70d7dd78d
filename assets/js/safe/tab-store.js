/** @import { AnswerStore } from '../lib/plain-store.js' */
/** @import { AnswerRecord, RecordKey } from '../lib/record.js' */

/** Answers that are kept in the tab only. @implements {AnswerStore} */
export class TabStore {
  /** @type {Map<string, AnswerRecord>} */
  #records;

  /** @param {AnswerRecord[]} records */
  constructor(records) {
    this.#records = new Map(records.map((record) => [String([record.guide, record.worksheet]), record]));
  }

  /** @param {RecordKey} key */
  async read(key) {
    return this.#records.get(String(key));
  }

  async all() {
    return this.allNow();
  }

  /** The same, synchronously, for a page that is being closed. */
  allNow() {
    return [...this.#records.values()];
  }

  /**
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   */
  async write(key, transform) {
    return this.writeNow(key, transform);
  }

  /**
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} transform
   */
  writeNow(key, transform) {
    const record = transform(this.#records.get(String(key)));
    if (record) this.#records.set(String(key), record);
    else this.#records.delete(String(key));
    return record;
  }
}

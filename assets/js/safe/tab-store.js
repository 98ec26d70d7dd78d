/** @import { AnswerStore } from '../lib/plain-store.js' */
/** @import { AnswerRecord, RecordKey } from '../lib/record.js' */

/** Answers that stay in the tab. @implements {AnswerStore} */
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
    return this.now();
  }

  /** The same for a page that is being closed. */
  now() {
    return [...this.#records.values()];
  }

  /**
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} step
   */
  async write(key, step) {
    return this.writeNow(key, step);
  }

  /**
   * @param {RecordKey} key
   * @param {(record: AnswerRecord | undefined) => AnswerRecord | undefined} step
   */
  writeNow(key, step) {
    const record = step(this.#records.get(String(key)));
    if (record) this.#records.set(String(key), record);
    else this.#records.delete(String(key));
    return record;
  }
}

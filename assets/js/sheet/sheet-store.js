import { loadExtra } from '../lib/extra.js';
/** @import { Answers } from '../lib/answers.js' */
/** @import { RecordKey } from '../lib/record.js' */
/** @import { SheetStore } from './sheet-answers.js' */

/**
 * The record of one worksheet among all answers.
 * @param {Answers} answers
 * @param {RecordKey} key
 * @param {HTMLElement} sheet  its data has the title, and earlier names
 * @returns {SheetStore}
 */
export function sheetStore(answers, key, sheet) {
  return {
    get createdAt() {
      return answers.databaseCreatedAt;
    },
    get isEncrypted() {
      return Boolean(answers.safe?.cipher);
    },
    async read() {
      const { was, renamedFrom } = sheet.dataset;
      if (!was && !renamedFrom) return answers.read(key);
      await loadExtra('earlier');
      return window.workleaf.readRenamed(key, sheet.dataset, sheet);
    },
    change: (edits) => answers.change(key, edits, sheet, sheet.dataset.title),
    handOver: (edits) => answers.storePendingEdits(key, edits),
    erase: () => answers.erase(key, sheet),
    restore: (erased) => answers.restore(erased, sheet),
  };
}

import { useExtra } from '../lib/extra.js';
import { readLocal } from '../lib/local-storage.js';
import { sameAnswer } from '../lib/record.js';
/** @import { WorkSheet } from '../element/work-sheet.js' */
/** @import { Answers } from '../lib/answers.js' */
/** @import { AnswerRecord } from '../lib/record.js' */

/**
 * Loads the bundles that a worksheet needs besides its form, and lets them show their parts: answers that fit no field, the panel for
 * two people, earlier entries. When a bundle has loaded, it shows the record that was read last.
 * @param {WorkSheet} sheet
 * @param {AnswerRecord | undefined} record
 */
export function showExtras(sheet, record) {
  const { values, doneAt, marks, theirs } = record ?? {};
  if (sheet.querySelector('.sheet-earlier') || [...(values ?? [])].some(([id, { value }]) => !sameAnswer(sheet.fields.read(id, true), value))) {
    useExtra('earlier', () => window.workleaf.showEarlier(sheet));
  }
  if (doneAt || marks?.size || theirs || sheet.querySelector('.sheet-together')) useExtra('together', () => window.workleaf.showTogether(sheet, sheet.record));
  if (sheet.dataset.repeat && (record || sheet.querySelector('.sheet-again'))) useExtra('again', () => window.workleaf.showAgain(sheet, sheet.record));
}

/**
 * Shows once whose answers these are, if two people share the device, and a reminder to save a copy, on the first worksheet of the page.
 * @param {WorkSheet} sheet
 * @param {Answers} answers
 */
export function showNotices(sheet, answers) {
  if (sheet === document.querySelector('work-sheet')) remindToCopy(sheet, answers);
  if (readLocal('workleaf-person') && !answers.isTabOnly) useExtra('people', () => window.workleaf.showWho(sheet));
}

/**
 * Reminds the reader to save a copy, four weeks or ten changed worksheets after the last one.
 * @param {WorkSheet} sheet
 * @param {Answers} answers
 */
async function remindToCopy(sheet, answers) {
  const changed = await answers.note('changed').catch(() => {});
  // 2,419,200,000 milliseconds are four weeks.
  const isDue = Date.now() - changed?.since > 2419200000 || changed?.sheets.length > 9;
  if (isDue && !answers.isTabOnly) useExtra('reminder', () => window.workleaf.remindToCopy(sheet));
}

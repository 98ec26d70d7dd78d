import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { toFile } from './answers-file.js';

/**
 * Saves a file with all answers of a guide, and notes that a copy was saved.
 * @param {string} guide
 */
export async function saveCopy(guide) {
  const now = new Date();
  const file = new Blob([toFile(await allRecords(), guide, now)], { type: 'application/json' });
  download(file, `${guide}-answers-${localDate(now)}.json`);
  if (answers.isTabOnly) return;
  await answers.note('changed', (note) => withoutGuide(note, guide));
  await answers.note('reminded', () => undefined);
  await answers.note('copied', (note) => ({ at: now.getTime(), guides: { ...note?.guides, [guide]: now.getTime() } }));
  answers.clearChangedSheets();
}

/**
 * The note `changed` without the worksheets of a guide. A copy contains one guide only, so those of others are still without one.
 * @param {{sheets: string[]} | undefined} note  worksheets that have changed since the last copy
 * @param {string} guide  the guide whose copy was saved
 */
function withoutGuide(note, guide) {
  const sheets = (note?.sheets ?? []).filter((sheet) => !sheet.startsWith(`${guide},`));
  return sheets.length === 0 ? undefined : { ...note, sheets };
}

/**
 * @param {Blob} file
 * @param {string} name
 */
export function download(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  // File names are visible in the downloads folder and when a file is sent to another device.
  link.download = document.documentElement.dataset.names === 'plain' ? 'notes.json' : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** @param {Date} date @returns {string} 2026-03-14, in the reader's time zone */
function localDate(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

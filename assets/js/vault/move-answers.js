import { PlainStore } from '../lib/plain-store.js';
import { mergeOlder } from '../lib/record.js';
import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { removeAnswers } from './remove.js';
import { loadSafeTools } from './safe-tools.js';
/** @import { AnswerStore } from '../lib/plain-store.js' */
/** @import { AnswerRecord } from '../lib/record.js' */

/** Moves all answers from the device into this tab. */
export async function moveToTab() {
  const { records } = await removeAnswers();
  (await loadSafeTools()).safe.keepInTab(records);
}

/** Moves all answers from this tab to the device. If the device cannot store them, they stay in the tab and the promise rejects. */
export async function moveToDevice() {
  const records = await allRecords();
  const { safe } = await loadSafeTools();
  const connection = await answers.database.connect();
  /** @type {AnswerStore} */
  const device = connection.lock ? await safe.encryptedStore(connection) : new PlainStore(connection);
  // Before the tab gives them up, because this page can be left at any time.
  for (const record of records) await device.write([record.guide, record.worksheet], (stored) => merged(record, stored));
  safe.keepInTab(undefined);
  // Notes that they were saved, and updates what is shown.
  await answers.updateAll(records.map((record) => [[record.guide, record.worksheet], unchanged]));
}

/** @param {AnswerRecord | undefined} record */
function unchanged(record) {
  return record;
}

/**
 * A record of the tab with the one on the device: that of another tab, or of an earlier move that was interrupted.
 * @param {AnswerRecord} record
 * @param {AnswerRecord | undefined} stored
 * @returns {AnswerRecord}
 */
function merged(record, stored) {
  if (!stored) return record;
  const both = stored.savedAt > record.savedAt ? mergeOlder(stored, record) : mergeOlder(record, stored);
  return { ...both, entries: [...new Map(both.entries?.map((entry) => [entry.savedAt, entry])).values()] };
}

import { writeLocal } from '../lib/local-storage.js';
import { answers } from '../workleaf.js';
import { allRecords } from './all-records.js';
import { retryUntilDone, runExclusively } from './exclusive.js';
import { lockId, readContents, runUnlessChanged } from './contents.js';
import { loadSafeTools } from './safe-tools.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { DatabaseContents } from './contents.js' */

/**
 * Removes answers from the device or the tab: those of one guide, locked or not, to erase them, or all, to move them. Answers that another
 * tab writes at the same time are included.
 * @param {string} [guide]  all guides if omitted
 * @returns {Promise<{records: AnswerRecord[], undo: () => Promise<void>}>} the removed records, and a function that restores them
 */
export async function removeAnswers(guide) {
  const { safe, removeSealedEdits } = await loadSafeTools();
  // Edits that pages have left must not come back.
  if (!answers.isTabOnly) await answers.store().catch(() => {});
  const isSelected = (/** @type {{guide: string}} */ item) => guide === undefined || item.guide === guide;
  if (answers.isTabOnly) {
    const all = await allRecords();
    const records = all.filter(isSelected);
    safe.keepInTab(all.filter((record) => !isSelected(record)));
    return { records, undo: () => answers.restoreAll(records) };
  }
  const { cipher } = safe;
  const { records, removed, isAll, lock } = await retryUntilDone(async () => {
    const contents = await readContents(await answers.database.connect());
    const opened = guide === undefined ? await allRecords() : [];
    // If another guide has answers at this origin, they stay, and so does the lock.
    const isLast = [...contents.answers, ...contents.left].every(isSelected);
    const parts = { answers: contents.answers.filter(isSelected), left: contents.left.filter(isSelected), notes: isLast ? contents.notes : [] };
    const isDone = await runUnlessChanged(contents, (store, left, notes) => {
      for (const record of parts.answers) store.delete([record.guide, record.worksheet]);
      for (const edits of parts.left) left.delete([edits.guide, edits.worksheet, edits.leftAt]);
      for (const { id } of parts.notes) if (id !== 'born') notes.delete(id);
    });
    return isDone && { records: opened, removed: parts, isAll: isLast, lock: lockId(isLast ? [] : contents.notes) };
  });
  if (isAll) {
    writeLocal(`${answers.database.name}-born`, undefined);
    removeSealedEdits(answers.database.name);
    safe.handover.write('');
    answers.clearChangedSheets();
    safe.unlock(undefined);
  }
  answers.notifyAll(undefined, undefined);
  const undo = async () => {
    await restoreRemoved(removed, lock);
    if (isAll) safe.unlock(cipher);
    answers.notifyAll(undefined, undefined);
  };
  return { records, undo };
}

/**
 * @param {DatabaseContents} removed
 * @param {string} lock  the id of the lock after the removal
 */
async function restoreRemoved(removed, lock) {
  let isDone = false;
  await retryUntilDone(() => runExclusively(answers.database, (store, left, notes) => {
    const now = notes.getAll();
    now.onsuccess = () => {
      // If the lock has changed since, restored records would be unreadable, or unencrypted despite the lock.
      if (lockId(now.result) !== lock) return;
      // `add` fails for worksheets that were written since then, so those stay.
      for (const record of removed.answers) store.add(record).onerror = (event) => event.preventDefault();
      for (const edits of removed.left) left.put(edits);
      for (const note of removed.notes) notes.put(note);
      isDone = true;
    };
  }));
  if (!isDone) throw new Error('The lock has changed.');
}

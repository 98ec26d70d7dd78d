import { remember } from '../lib/remembered.js';
import { answers } from '../workleaf.js';
import { alone, untilDone } from './alone.js';
import { allKept, lockOf, unlessChanged } from './kept.js';
import { safely } from './shared.js';
/** @import { AnswerRecord } from '../lib/record.js' */
/** @import { Kept } from './kept.js' */

/**
 * Takes answers off the device, and out of the tab: one guide's to erase them, locked or not, or all to move them. What
 * somebody writes at the same time is taken along.
 * @param {string} [guide]  all guides where it is left out
 * @returns {Promise<{records: AnswerRecord[], back: () => Promise<void>}>} what is to be moved, and what puts it back
 */
export async function takeAll(guide) {
  const { safe } = await safely();
  const isTaken = (/** @type {{guide: string}} */ kept) => guide === undefined || kept.guide === guide;
  if (answers.isInTab) {
    const all = await answers.all();
    const records = all.filter(isTaken);
    safe.keepInTab(all.filter((record) => !isTaken(record)));
    const back = async () => {
      for (const record of records) await answers.restore(record, undefined);
    };
    return { records, back };
  }
  const { cipher } = safe;
  const { records, taken, isAll, lock } = await untilDone(async () => {
    const kept = await allKept(await answers.database.connect());
    const opened = guide === undefined ? await answers.all() : [];
    // Where two guides share an address, the other one's answers stay, and with them the lock.
    const isLast = [...kept.answers, ...kept.left].every(isTaken);
    const parts = { answers: kept.answers.filter(isTaken), left: kept.left.filter(isTaken), notes: isLast ? kept.notes : [] };
    const isDone = await unlessChanged(kept, (store, left, notes) => {
      for (const record of parts.answers) store.delete([record.guide, record.worksheet]);
      for (const edits of parts.left) left.delete([edits.guide, edits.worksheet, edits.leftAt]);
      for (const { id } of parts.notes) if (id !== 'born') notes.delete(id);
    });
    return isDone && { records: opened, taken: parts, isAll: isLast, lock: lockOf(isLast ? [] : kept.notes) };
  });
  if (isAll) {
    remember(`${answers.database.name}-born`, undefined);
    safe.handover.leave('');
    answers.forgetNoted();
    safe.unlock(undefined);
  }
  answers.notifyAll(undefined, undefined);
  const back = async () => {
    await putBack(taken, lock);
    if (isAll) safe.unlock(cipher);
    answers.notifyAll(undefined, undefined);
  };
  return { records, back };
}

/**
 * @param {Kept} taken
 * @param {string} lock  which lock was left on what stayed
 */
async function putBack(taken, lock) {
  let isDone = false;
  await untilDone(() => alone(answers.database, (store, left, notes) => {
    const now = notes.getAll();
    now.onsuccess = () => {
      // Behind a lock that came later nobody could open them, or they would lie there in clear.
      if (lockOf(now.result) !== lock) return;
      // What was written since stays.
      for (const record of taken.answers) store.add(record).onerror = (event) => event.preventDefault();
      for (const edits of taken.left) left.put(edits);
      for (const note of taken.notes) notes.put(note);
      isDone = true;
    };
  }));
  if (!isDone) throw new Error('There is another lock by now.');
}

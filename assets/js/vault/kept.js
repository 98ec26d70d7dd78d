import { answers } from '../workleaf.js';
import { alone } from './alone.js';
/** @import { Connection } from '../lib/database.js' */

/** All that lies in the database, as it lies there. @typedef {{answers: any[], left: any[], notes: any[]}} Kept */

/**
 * Runs one transaction alone, unless somebody has written since: that is not to be lost.
 * @param {Kept} kept  what was read before
 * @param {(...stores: IDBObjectStore[]) => void} work  on the stores answers, left and notes
 * @returns {Promise<boolean>} whether it ran
 */
export async function unlessChanged(kept, work) {
  let hasRun = false;
  await alone(answers.database, (...stores) => {
    const now = stores.map((store) => store.getAll());
    now[2].onsuccess = () => {
      const [records, left, notes] = now.map(({ result }) => result);
      if (stamp({ answers: records, left, notes }) !== stamp(kept)) return;
      work(...stores);
      hasRun = true;
    };
  });
  return hasRun;
}

/**
 * @param {Connection} connection
 * @returns {Promise<Kept>}
 */
export async function allKept(connection) {
  /** @type {IDBRequest<any[]>[]} */
  let found = [];
  await connection.run(['answers', 'left', 'notes'], 'readonly', (...stores) => {
    found = stores.map((store) => store.getAll());
  });
  const [kept, left, notes] = found.map(({ result }) => result);
  return { answers: kept, left, notes };
}

/**
 * Differs when anybody has written, or locked.
 * @param {Kept} kept
 */
function stamp({ answers: records, left, notes }) {
  const written = records.map(({ guide, worksheet, revision, sealed }) => [guide, worksheet, revision, String(sealed?.iv)]);
  return JSON.stringify([written, left.map(({ leftAt }) => leftAt), lockOf(notes)]);
}

/**
 * Tells one lock from another.
 * @param {any[]} notes
 */
export function lockOf(notes) {
  return String(notes.find(({ id }) => id === 'lock')?.salt);
}
